/// The reading room's one stylesheet: light and dark by the reader's own setting, legible on a phone, plain on paper.
enum Stylesheet {
  /// The stylesheet, served at `/style.css`.
  static let css: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #fbfaf7; --ink: #1d1c1a; --soft: #5d5a54; --rule: #d9d5cb; --link: #14507a; --lit: #fff0b3;
      --good: #1d6b3a; --warn: #8a5a00; --bad: #a3261f; --none: #5d5a54; --del: #a3261f; --ins: #1d6b3a; --card: #ffffff;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #171614; --ink: #ece8df; --soft: #aaa59a; --rule: #3a3833; --link: #8fc3ea; --lit: #574a12;
        --good: #7fce9b; --warn: #e6b95c; --bad: #f09a92; --none: #aaa59a; --del: #f09a92; --ins: #7fce9b; --card: #1f1e1b;
      }
    }
    * { box-sizing: border-box; }
    html { font: 106.25%/1.6 Charter, "Bitstream Charter", "Source Serif 4", Cambria, Georgia, serif; }
    body { margin: 0 auto; max-width: 62rem; padding: 0 1.1rem 4rem; background: var(--paper); color: var(--ink); }
    a { color: var(--link); text-underline-offset: .15em; }
    a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, summary:focus-visible {
      outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px;
    }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .3rem .8rem; }
    header.site { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; align-items: baseline; padding: 1rem 0 .7rem;
      border-bottom: 1px solid var(--rule); margin-bottom: 1.6rem; }
    header.site .name { font-size: 1.25rem; font-weight: 700; letter-spacing: .01em; color: inherit; text-decoration: none; }
    header.site nav { display: flex; gap: 1.1rem; font-size: .92rem; }
    header.site form { margin-left: auto; display: flex; gap: .4rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .4rem; text-wrap: balance; }
    h2 { font-size: 1.12rem; margin: 2rem 0 .6rem; }
    .facts, .small { color: var(--soft); font-size: .88rem; font-family: system-ui, sans-serif; line-height: 1.5; }
    .facts { margin: 0 0 1.4rem; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
    .hash { font-family: ui-monospace, monospace; overflow-wrap: anywhere; font-size: .9em; }
    input, textarea, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--rule);
      border-radius: 4px; padding: .35rem .6rem; max-width: 100%; }
    textarea { width: 100%; min-height: 8rem; }
    button { cursor: pointer; border-color: var(--link); color: var(--link); }
    label { display: block; margin: .8rem 0 .2rem; font-family: system-ui, sans-serif; font-size: .88rem; }
    ol.list, ul.list { list-style: none; padding: 0; margin: 0; }
    ol.list > li, ul.list > li { padding: .8rem 0; border-bottom: 1px solid var(--rule); }
    .list a.title { font-weight: 600; text-decoration: none; }
    .list a.title:hover { text-decoration: underline; }
    .kind { font-variant: all-small-caps; letter-spacing: .04em; }
    article p { margin: 0 0 .9rem; max-width: 40rem; overflow-wrap: break-word; }
    article h3 { font-size: 1.02rem; margin: 1.4rem 0 .5rem; }
    article blockquote { margin: 0 0 .9rem; padding-left: 1rem; border-left: 3px solid var(--rule); max-width: 39rem; }
    .turn { margin: 0 0 1.3rem; padding-left: 1rem; border-left: 3px solid transparent; }
    .turn.question { border-left-color: var(--rule); color: var(--soft); }
    .turn:target { border-left-color: var(--link); }
    .turn h3 { font: 600 .88rem/1.5 system-ui, sans-serif; margin: 0 0 .2rem; }
    .turn h3 a { color: inherit; text-decoration: none; }
    .aside { font-weight: 400; color: var(--soft); }
    .missing, .note { border: 1px dashed var(--rule); padding: .5rem .9rem; margin: 0 0 1.2rem; font-size: .92rem; color: var(--soft); }
    mark { background: var(--lit); color: inherit; padding: .05em 0; }
    q.said, q.said::before, q.said::after { quotes: none; content: none; }
    q.said { border-bottom: 2px solid currentColor; }
    .faithful { --tone: var(--good); } .wordingDiffers { --tone: var(--warn); } .senseChanged, .someoneElse, .notInRecord { --tone: var(--bad); }
    .notCheckable { --tone: var(--none); }
    .outcome { color: var(--tone); font-weight: 650; }
    .checks { list-style: none; padding: 0; margin: 0; }
    .check { background: var(--card); border: 1px solid var(--rule); border-left: 5px solid var(--tone); border-radius: 4px;
      padding: .8rem 1rem; margin: 0 0 1rem; }
    .check p { margin: .3rem 0; max-width: none; }
    .check .record { padding-left: .9rem; border-left: 2px solid var(--rule); }
    del { color: var(--del); text-decoration-thickness: 2px; } ins { color: var(--ins); text-decoration: underline 2px; }
    .sentence { font-size: .92rem; width: 100%; min-height: 0; }
    footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--rule); }
    @media (min-width: 58rem) {
      .beside { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 2.4rem; align-items: start; }
    }
    @media (max-width: 34rem) { html { font-size: 100%; } header.site form { margin-left: 0; width: 100%; } header.site input { flex: 1; } }
    @media print {
      header.site nav, header.site form, .skip, form { display: none; } body { max-width: none; }
      .check { break-inside: avoid; } a { color: inherit; }
    }
    """
}
