/** An address as the hub takes it. */
export const isEmail = (email: string) => /^[^@\s<>,;"]+@[^@\s<>,;"]+$/.test(email.trim())
