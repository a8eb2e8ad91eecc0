/** Packages without types of their own. */
declare module 'file-saver'
