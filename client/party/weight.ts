/** Whether the server takes this weight of a party or a kind (KI5). */
export const isWeight = (weight: number | null) => weight !== null && weight >= 1 && weight <= 1000
