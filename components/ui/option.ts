/** One of several things to choose from. */
export type Option = { value: string; label: string; hint?: string; disabled?: boolean };
