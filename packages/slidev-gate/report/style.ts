/** Style sheet of the HTML report, which embeds it. */
export const style = `
body { font: 16px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1c2430; background: #fff }
h2 { margin: 3rem 0 .5rem; border-top: 1px solid #c8ccd2; padding-top: 1rem }
h3 { margin: 1.5rem 0 .25rem; font-size: 1rem }
p { margin: .25rem 0 }
pre { white-space: pre-wrap; margin: 0; font-size: .9rem }
code { background: #eceff3; padding: .1em .4em; border-radius: 3px }
.slides { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; padding: 0; list-style: none }
.slides li { position: relative; border: 1px solid #c8ccd2; border-radius: 4px; overflow: hidden }
.slides img { display: block; width: 100%; object-fit: cover }
.slides span { display: block; padding: .4rem .6rem; font-size: .85rem }
.slides b { position: absolute; top: .4rem; right: .4rem; background: #1f6b3a; color: #fff; padding: 0 .5rem; border-radius: 3px }
.slides .bad b { background: #b3261e }
.slides a { color: inherit; text-decoration: none }
.shot { position: relative; max-width: 60rem; margin-top: .5rem; border: 1px solid #c8ccd2; background-size: 100% 100%; print-color-adjust: exact; overflow: hidden }
.shot i { position: absolute; outline: 3px solid #d3006a; outline-offset: 2px; min-width: 4px; min-height: 4px }
`
