export const MOST_PIXELS = 100_000_000
