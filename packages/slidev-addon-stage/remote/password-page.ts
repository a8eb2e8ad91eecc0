/**
 * The page that asks for the password again. The form has no `action`, so the browser keeps the address with its hash, and
 * with it the slide. `message`: why it asks, HTML.
 */
export const passwordPage = (message: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Password</title>
  <style>
    :root { color-scheme: light dark; font: 1.25rem/1.5 system-ui, sans-serif; }
    body { max-width: 26rem; margin: 20vh auto; padding: 0 1.5rem; }
    input, button { box-sizing: border-box; width: 100%; min-height: 3rem; margin-top: .75rem; font: inherit; }
  </style>
  <p role="alert">${message}</p>
  <form>
    <label for="password">The password of this talk, as its start printed it</label>
    <input id="password" type="password" name="password" required autofocus autocapitalize="none">
    <button>Go on</button>
  </form>
</html>
`
