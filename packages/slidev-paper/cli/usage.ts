export const usage = `slidev-paper slides.md [options]   prints a deck as a tagged PDF, and checks it
slidev-paper FILE.pdf …            checks PDFs

Printing starts the Slidev of the deck. The PDF has tags, an outline, working links between slides, alternative texts as
the deck states them, and the metadata of the headmatter.

  --output FILE      where to write it; slides.pdf for slides.md
  --range 2,5-8      these slides only, by number or routeAlias
  --with-clicks      a page for every click; without it, each slide as after its last
  --dark             in dark colours
  --lang en          language, if the headmatter states none
  --title TEXT       title, instead of the headmatter's; likewise --author, --subject and --keywords a,b
  --browser PATH     the Chrome, Chromium or Edge to print with; else CHROMIUM_PATH, Playwright's own, or an installed one
  --timeout SECONDS  longest wait for the deck to be drawn (120)
  --help             show this help

A check lists the clauses of PDF/UA that a program can check: tags, headings, lists, tables, alternative texts, links,
fonts, outline. Exit code: 0 = sound, 1 = with findings, 2 = not printed or not checked.
`
