/** 'Alle gemeenten' */
export const allOf = (plural: string) => `Alle ${plural}`
