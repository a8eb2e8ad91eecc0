import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { launchForgetful } from './tests/helpers/browser'
import { serve } from './scripts/browser/serve'
import { readSlides } from './tests/helpers/slides'
import { readShown } from './tests/pdf/shown'
import { checkShown, checkSlides } from './tests/pdf/slides'
import { checkEdition } from './tests/pdf/edition'
import { checkScreenHandout } from './tests/pages/handout'
import { checkPressed } from './tests/deck/pressed'
const A='https://talks.example.net/llm-stack/', slides=readSlides()
const report={check(s:string,w:string,f:readonly string[]){if(f.length)console.log('✗',s,'|',w,'|',f.slice(0,6).map(x=>x.slice(0,300)),f.length)}}
let t=performance.now(); const lap=(w:string)=>{console.log('==',w,((performance.now()-t)/1000).toFixed(1));t=performance.now()}
const { url, server } = await serve('/tmp/paper-dist', 'some/folder')
const browser = await launchForgetful()
const only=process.argv[2]
if(!only||only.includes('pdf')){
const shown=await readShown(browser,url,A,slides); lap('shown')
const pdf=await getDocument({ data: new Uint8Array(readFileSync('/tmp/paper-url/llm-stack-slides.pdf')), verbosity: 0 }).promise
checkShown(report,shown,slides,A); lap('checkShown')
const own=await checkSlides(report,pdf,shown,slides,A); lap('slides')
await checkEdition(report,'handout','/tmp/paper-url/llm-stack-handout.pdf',slides,own,A); lap('handout')
}
if(!only||only.includes('screen')){await checkScreenHandout(browser,url,report); lap('screen')}
if(!only||only.includes('press')){await checkPressed(browser,url,report, process.argv[3]?{slides:process.argv[3].split(',')}:{}); lap('pressed')}
await browser.close(); server.close()
