/** One sheet for screen and paper; system fonts only, so that the page needs nothing from outside. */
export const style = `
:root{--ink:#1d2733;--soft:#5c6b7a;--line:#d9e0e7;--paper:#fff;--wash:#f4f6f8;--high:#b3261e;--medium:#a15c00;--low:#46627f;--mark:#ffe9a8;--bar:#3f6ea5}
@media (prefers-color-scheme:dark){:root{--ink:#e4eaf0;--soft:#9fb0c0;--line:#36424f;--paper:#151b21;--wash:#1d252d;--high:#ff8a80;--medium:#ffb74d;--low:#90b4d8;--mark:#6a5310;--bar:#6fa0d8}}
*{box-sizing:border-box}
body{margin:0;background:var(--wash);color:var(--ink);font:16px/1.65 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","WenQuanYi Zen Hei",sans-serif}
main{max-width:72rem;margin:0 auto;padding:0 1.25rem 3rem}
header{background:var(--paper);border-bottom:1px solid var(--line)}
header>div{max-width:72rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.5rem;margin:0}
h2{font-size:1.2rem;margin:2.25rem 0 .5rem}
p{margin:.3rem 0}
nav a{margin-right:1rem}
a{color:var(--bar)}
.note,.aside,.source,.path,.where,.year{color:var(--soft);font-size:.88em}
.source,.path{overflow-wrap:anywhere}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin-top:1.25rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem;text-decoration:none;color:inherit}
.card b{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
.card span{color:var(--soft);font-size:.88rem}
.filters{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;margin:.5rem 0 1rem}
input,select{font:inherit;padding:.2rem .4rem;border:1px solid var(--line);border-radius:.3rem;background:var(--paper);color:inherit}
details{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--low);border-radius:.4rem;margin:.45rem 0;padding:.45rem .9rem}
details.high,details.copied{border-left-color:var(--high)}
details.medium,details.shared-template{border-left-color:var(--medium)}
summary{cursor:pointer}
.agency{font-weight:600}
.chip{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:0 .6rem;font-size:.85em;margin:0 .15rem;background:var(--wash)}
.tag{border-radius:.25rem;padding:0 .35rem;font-size:.82em;border:1px solid currentColor;color:var(--soft)}
.flags{list-style:none;padding:0;margin:.5rem 0}
.flags li{border-top:1px solid var(--line);padding:.5rem 0}
.flags li.high b{color:var(--high)}
.flags li.medium b{color:var(--medium)}
blockquote{margin:.3rem 0;padding:.35rem .8rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:0 .05em}
.side{display:inline-block;margin-right:1rem}
.bar{display:inline-block;vertical-align:middle;width:5rem;height:.55rem;background:var(--wash);border:1px solid var(--line);border-radius:.3rem;overflow:hidden}
.bar i{display:block;height:100%;background:var(--bar)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--paper);border:1px solid var(--line)}
th,td{border-bottom:1px solid var(--line);padding:.4rem .65rem;text-align:left;vertical-align:top;font-weight:400}
thead th{background:var(--wash);font-size:.88rem;color:var(--soft)}
tbody th{overflow-wrap:anywhere}
.aligned{table-layout:fixed}
.aligned td{overflow-wrap:anywhere;white-space:pre-wrap}
.number{white-space:nowrap;font-variant-numeric:tabular-nums}
.topics q{display:block;color:var(--soft);font-size:.88rem;min-width:16rem}
footer{color:var(--soft);font-size:.85rem;margin-top:2.5rem;overflow-wrap:anywhere}
[hidden]{display:none}
@media print{body{background:#fff;font-size:11pt}.filters,nav{display:none}details{break-inside:avoid}}
`;
