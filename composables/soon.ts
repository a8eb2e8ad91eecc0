/**
 * Answers a press or a typed letter in a task of its own. What the browser does about it, which thing was hit and how
 * that looks now, is a task already: two short ones leave a slow machine its frames where one long one would not.
 */
export const soon = (answer: () => void): void => void setTimeout(answer)
