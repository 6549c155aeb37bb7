/** How the pages look, on a screen and in print; nothing is fetched for it. */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
nav a { margin-right: 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { font-weight: bold; padding: .25rem 0; text-align: left; }
th, td { border-bottom: 1px solid #8886; padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; gap: 0 1rem; grid-template-columns: max-content 1fr; }
dt { font-weight: bold; grid-column: 1; }
dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
li { margin: .5rem 0; overflow-wrap: anywhere; }
.about { font-size: .85rem; opacity: .8; }
.doubt { border-left: .25rem solid #c60; padding-left: .75rem; }
:target { outline: .15rem solid #c60; outline-offset: .25rem; }
@media print { nav { display: none; } }
`
