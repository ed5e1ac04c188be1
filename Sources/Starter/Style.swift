/// The style sheet. Text and ground contrast 4.5 : 1 or more, by day and by night.
let style = """
  /* Colours by day; those of the night are below. */
  :root {
    color-scheme: light dark;
    --ground: #ffffff; --text: #1b1f24; --soft: #505862; --line: #d0d6dd; --link: #0b5578;
    --focus: #b4430a;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ground: #14181d; --text: #e8ecf1; --soft: #aab4bf; --line: #36404a; --link: #8fcdf0;
      --focus: #ffb37e;
    }
  }
  * { box-sizing: border-box; }
  body {
    margin: 0 auto; padding: 0 1rem 3rem; max-width: 44rem; background: var(--ground);
    color: var(--text); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: break-word;
  }
  a { color: var(--link); }
  a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  main:focus { outline: none; }
  h1, h2, h3 { line-height: 1.25; margin: 2rem 0 .75rem; }
  img { max-width: 100%; height: auto; }
  pre { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); }
  .skip { position: absolute; left: -100vw; }
  .skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--ground); }
  header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: baseline; padding: 1.25rem 0; border-bottom: 1px solid var(--line); }
  header ul, .tags { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 0; padding: 0; list-style: none; }
  .home { font-weight: 700; text-decoration: none; }
  [aria-current] { font-weight: 700; }
  .list { padding: 0; list-style: none; }
  .list li { margin: 0 0 1rem; }
  .list span { display: block; color: var(--soft); }
  .meta, time, footer { color: var(--soft); }
  .around { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; margin-top: 2rem; }
  .table-scroll, .component-scroll { overflow-x: auto; }
  .component { margin: 1.5rem 0; }
  .component-title { margin-bottom: .5rem; font-weight: 700; }
  .component-source { color: var(--soft); }
  .component-number { text-align: right; }
  table { border-collapse: collapse; }
  th, td { padding: .375rem .75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
  .align-right { text-align: right; }
  .align-center { text-align: center; }
  .alert { margin: 1.5rem 0; padding: .25rem 1rem; border-left: .25rem solid var(--link); }
  .alert-title { font-weight: 700; }
  blockquote { margin: 1.5rem 0; padding-left: 1rem; border-left: .25rem solid var(--line); }
  footer { margin-top: 3rem; border-top: 1px solid var(--line); }

  """
