/** Finishes the PDF that a browser prints (tags, outline, metadata), and checks PDFs against PDF/UA. */
export * from './tags/finish-pdf'
export * from './check/format-results'
export * from './check/pdf-model'
export * from './check/pdf-ua-rules'
export * from './check/read-pdf'
