/** Does the reader ask for no motion? */
export const stillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
