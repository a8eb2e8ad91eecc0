/** Fades in only if the deck takes a moment, and goes with its first element. */
const NOTICE = `<style>
  .stage-opening { position: fixed; inset: 0; display: grid; place-content: center; margin: 0; font: 24px sans-serif; animation: stage-opening 0.3s 0.7s backwards }
  @keyframes stage-opening { from { opacity: 0 } }
  #app:not(:empty) ~ .stage-opening { display: none }
</style>
<p class="stage-opening" role="status">Opening the talk. The first time takes some seconds.</p>
`

/** The dev server's page with a line until the deck is there, which takes seconds at its first start. */
export const addOpeningNotice = (html: string): string => html.replace('</body>', `${NOTICE}</body>`)
