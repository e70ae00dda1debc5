/// The reading room's one stylesheet: light and dark by the reader's own setting, legible on a phone, plain on paper.
enum Stylesheet {
  /// The stylesheet's address; it changes with what stands in it (FNV-1a), so that no browser shows an old one.
  static let path: String = {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    css.withUTF8Buffer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
    return "/style.css?v=\(String(hash, radix: 36))"
  }()

  /// The stylesheet, served at `/style.css`.
  static let css: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #fbfaf7; --card: #fff; --ink: #1d1c1a; --soft: #5a5750; --rule: #dcd8ce; --link: #14507a; --lit: #ffe98a;
      --good: #1d6b3a; --warn: #7d5200; --bad: #a3261f; --none: #5a5750; --wash: #f2efe8;
      --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
      --serif: Charter, "Bitstream Charter", "Source Serif 4", Cambria, Georgia, serif;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #171614; --card: #1f1e1b; --ink: #ebe7de; --soft: #aea99e; --rule: #3b3934; --link: #8fc3ea; --lit: #5f510f;
        --good: #7fce9b; --warn: #e6b95c; --bad: #f29d95; --none: #aea99e; --wash: #211f1c;
      }
    }
    * { box-sizing: border-box; }
    html { font: 106.25%/1.55 var(--serif); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0 auto; max-width: 72rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink); }
    main:focus { outline: none; }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
      user-select: none; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .3rem .8rem; z-index: 1; }

    header.site { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; align-items: center; padding: .8rem 0;
      border-bottom: 1px solid var(--rule); margin-bottom: 1.5rem; font-family: var(--sans); font-size: .88rem; }
    header.site .name { font: 700 1.3rem/1 var(--serif); color: inherit; text-decoration: none; }
    header.site nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
    header.site nav a { text-decoration: none; padding: .25rem 0; }
    header.site nav a:hover { text-decoration: underline; }
    header.site nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 2px var(--ink); }
    header.site form { margin-left: auto; display: flex; gap: .4rem; }
    header.site input { width: 15rem; }

    h1 { font-size: 1.55rem; line-height: 1.22; margin: 0 0 .5rem; max-width: 46rem; text-wrap: balance; overflow-wrap: break-word; }
    h2 { font-size: 1.1rem; margin: 1.8rem 0 .4rem; }
    .facts, .small, .note, .place, .tally, label, .date, summary, .pages { font-family: var(--sans); line-height: 1.45; }
    .facts, .small { color: var(--soft); font-size: .82rem; }
    .small { margin: .2rem 0; }
    .facts { margin: 0 0 1.2rem; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .1rem .55rem; }
    .facts li:not(:last-child)::after { content: "·"; margin-left: .55rem; }
    .kind { display: inline-block; font-weight: 600; }
    .kind::first-letter { text-transform: uppercase; }
    .hash { font-family: ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; font-size: .9em; }
    code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .92em; }
    code { background: var(--wash); padding: .05em .3em; border-radius: 3px; }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--card); border: 1px solid var(--rule); padding: .8rem; }

    input, textarea, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft);
      border-radius: 4px; padding: .35rem .6rem; max-width: 100%; min-width: 0; }
    ::placeholder { color: var(--soft); opacity: 1; }
    textarea { width: 100%; font-family: var(--serif); line-height: 1.5; resize: vertical; }
    button { cursor: pointer; font-family: var(--sans); border-color: var(--link); color: var(--link); }
    button:hover { background: var(--wash); }
    .ask { max-width: 46rem; }
    .ask input, .ask button { font-family: var(--sans); font-size: .9rem; }
    .ask button[value=quotation] { background: var(--link); color: var(--paper); }
    .fields { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
    .fields > :first-child { flex: 1 1 18rem; }
    .fields > :first-child input { width: 100%; }
    .actions { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }
    .quick { display: flex; flex-wrap: wrap; gap: .4rem .6rem; max-width: none; background: var(--wash); border-radius: 4px;
      padding: .8rem 1rem 1rem; margin: 1rem 0 1.4rem; }
    .quick label { flex-basis: 100%; margin: 0; font-weight: 600; }
    .quick input { flex: 1 1 14rem; }
    .quick button { background: var(--link); color: var(--paper); }
    .quick button:hover, .ask button[value=quotation]:hover { filter: brightness(1.12); background: var(--link); }
    label { display: block; margin: .8rem 0 .25rem; font-size: .85rem; }

    .list { list-style: none; padding: 0; margin: .8rem 0; }
    .list > li { padding: .55rem 0; border-top: 1px solid var(--rule); }
    .list.dated > li { display: grid; grid-template-columns: 6.2rem minmax(0, 1fr); gap: 0 1rem; align-items: baseline; }
    .date { color: var(--soft); font-size: .82rem; font-variant-numeric: tabular-nums; }
    .list .title { font-weight: 600; text-wrap: pretty; text-decoration: none; overflow-wrap: anywhere; }
    .list .title:hover { text-decoration: underline; }
    .list .small { margin: .05rem 0 0; overflow-wrap: anywhere; }
    .snippet { margin: 0; max-width: 46rem; overflow-wrap: break-word; }
    .pages { display: flex; gap: 1.2rem; align-items: baseline; }

    article { overflow-wrap: break-word; }
    article p, article blockquote { margin: 0 0 .8rem; max-width: 39rem; white-space: pre-line; }
    article h2 { font-size: 1.02rem; margin: .8rem 0 .4rem; }
    article blockquote, article .item { padding-left: 1rem; border-left: 3px solid var(--rule); }
    .turn { margin: 0 0 .7rem; padding: .1rem 0 .1rem .9rem; border-left: 3px solid transparent; scroll-margin-top: 2rem; }
    .turn.question { border-left-color: var(--rule); }
    .turn.question .words { font-style: italic; }
    .turn:target { border-left-color: var(--link); }
    .turn h2 { font: 600 .84rem/1.5 var(--sans); margin: 0 0 .15rem; }
    .turn h2 a { color: inherit; text-decoration: none; }
    .turn h2 a:hover { text-decoration: underline; }
    .aside { font-weight: 400; color: var(--soft); }
    .missing, .note { border: 1px dashed var(--soft); padding: .45rem .8rem; margin: 0 0 1rem; font-size: .88rem; color: var(--soft);
      max-width: 46rem; font-family: var(--sans); }
    .lead { max-width: 46rem; margin: .4rem 0 1rem; }
    .place { background: var(--wash); border-left: 4px solid var(--link); padding: .45rem .8rem; font-size: .85rem; margin: 0 0 1.2rem; max-width: 46rem; }
    .versions { font-family: var(--sans); font-size: .85rem; margin: -.4rem 0 1.2rem; }
    .versions ol { margin: .3rem 0; }
    mark { background: var(--lit); color: inherit; padding: .08em 0; box-decoration-break: clone; }
    #lit { scroll-margin-top: 35vh; box-shadow: 0 2px var(--warn); }

    .faithful { --tone: var(--good); --line: solid; } .wordingDiffers { --tone: var(--warn); --line: dashed; }
    .senseChanged, .someoneElse, .notInRecord { --tone: var(--bad); --line: double; }
    .notCheckable { --tone: var(--none); --line: dotted; }
    .said { color: inherit; text-decoration: underline var(--line, solid) var(--tone) .11em; text-underline-offset: .2em; scroll-margin-top: 20vh; }
    .said:hover, .said:target { background: var(--lit); }
    .said sup { font: 600 .66rem/1 var(--sans); color: var(--tone); margin-left: .12em; display: inline-block; }
    .sign { font-family: var(--sans); font-weight: 700; }
    .outcome, .says .sign, .tally .sign { color: var(--tone); }
    .tally { font-size: .85rem; margin: 0 0 1.4rem; padding: .55rem 0; border: solid var(--rule); border-width: 1px 0; }
    .tally p { margin: 0; }
    .tally ul { display: flex; flex-wrap: wrap; gap: .1rem 1.3rem; list-style: none; padding: 0; margin: .15rem 0 .2rem; }
    .tally a { color: inherit; text-decoration: none; }
    .tally a:hover { text-decoration: underline; }
    .checks { list-style: none; padding: 0; margin: 0 0 .8rem; font-size: .92rem; line-height: 1.45; }
    .check { background: var(--card); border: 1px solid var(--rule); border-left: 4px solid var(--tone); border-radius: 3px;
      padding: .5rem .8rem; margin: 0 0 .6rem; scroll-margin-top: 15vh; overflow-wrap: break-word; }
    .check:target { outline: 2px solid var(--tone); }
    .check.alone { max-width: 46rem; margin-top: 1rem; padding: .8rem 1.1rem; font-size: 1rem; }
    .check p { margin: .2rem 0; max-width: none; }
    .number { font: 600 .74rem/1.5 var(--sans); color: var(--tone); border: 1px solid var(--tone); border-radius: 1rem; padding: 0 .42rem;
      text-decoration: none; margin-right: .35rem; }
    .judged { border-left: 2px solid var(--link); padding-left: .6rem; }
    .record { margin: .3rem 0; }
    .alone .record { border-left: 2px solid var(--rule); padding-left: .8rem; }
    .more { display: flex; flex-wrap: wrap; gap: 0 1.2rem; }
    .more details { min-width: 0; max-width: 100%; }
    .more details[open] { flex-basis: 100%; }
    summary { cursor: pointer; width: fit-content; }
    .open { font-weight: 600; }
    .open::after { content: ""; margin-right: .3rem; }
    del { color: var(--bad); text-decoration: line-through 1px; } ins { color: var(--good); text-decoration: underline 2px; }
    .telling { font-weight: 700; background: var(--wash); }
    .other { text-decoration: underline dotted var(--soft) 1.5px; text-underline-offset: .18em; }
    .sentence { font: .82rem/1.5 var(--sans); margin-top: .35rem; field-sizing: content; resize: none; }
    .key { margin-top: .35rem; }
    footer { margin-top: 3rem; padding-top: .6rem; border-top: 1px solid var(--rule); }

    @media (min-width: 60rem) {
      .row { display: grid; grid-template-columns: minmax(0, 39rem) minmax(0, 1fr); gap: 0 2rem; align-items: start; }
      .row > .words:only-child { grid-column: 1; }
      .turn { display: grid; grid-template-columns: 10rem minmax(0, 39rem); gap: 0 1.4rem; padding-left: .7rem; }
      .turn h2 { padding-top: .16rem; }
      .checked .turn { display: block; }
      .turn ~ .missing, .missing:has(+ .turn) { margin-left: 12.1rem; max-width: 39rem; }
    }
    @media (min-width: 60rem) and (min-height: 34rem) { .place { position: sticky; top: 0; z-index: 1; max-width: none; } }
    @media (max-width: 34rem) {
      html { font-size: 100%; }
      body { padding: 0 .9rem 2rem; }
      header.site form { margin-left: 0; width: 100%; }
      header.site input { flex: 1; width: auto; }
      .list.dated > li { display: block; }
      .checks { margin-left: .6rem; }
      input, textarea, button { font-size: 1rem; }
    }
    @media print {
      :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --wash: #f2f2f2; }
      html { font-size: 10.5pt; }
      body { max-width: none; padding: 0; }
      header.site { margin-bottom: .8rem; padding: 0 0 .3rem; }
      header.site nav, header.site form, .skip, .place, form, .pages, .check details, footer p + p { display: none; }
      .check, .turn h2, .record { break-inside: avoid; }
      h1, h2 { break-after: avoid; }
      mark, .check, .telling { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .row { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 1rem; display: grid; align-items: start; }
      a { color: inherit; text-decoration: none; }
      a.said { text-decoration: underline var(--line, solid) var(--tone) .11em; }
      .open { font-size: 0; }
      .open::after { content: attr(data-print); font: 400 7.5pt/1.4 var(--sans); margin: 0; overflow-wrap: anywhere; }
    }
    """
}
