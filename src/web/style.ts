/** One sheet for screen and paper; system fonts only. Nothing is styled in the pages themselves: the policy forbids it. */
export const style = `
:root{--ink:#1d2733;--soft:#5c6b7a;--line:#d9e0e7;--paper:#fff;--wash:#f4f6f8;--high:#b3261e;--medium:#8a5300;--low:#46627f;--mark:#ffe9a8;--link:#1f5f94;--confirmed:#b3261e;--dismissed:#4a5a68;--checking:#8a5300;color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:var(--wash);color:var(--ink);font:16px/1.6 'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Zen Hei',sans-serif}
header{background:var(--paper);border-bottom:1px solid var(--line)}
header>div,main,footer{max-width:84rem;margin:0 auto;padding:.55rem 1.25rem}
header>div{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;align-items:center}
main:focus{outline:0}
p{margin:.3rem 0}
a{color:var(--link)}
h1{font-size:1.4rem;line-height:1.35;margin:.7rem 0 .4rem;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:.9rem 0 .3rem;overflow-wrap:anywhere}
.product{font-weight:700;font-size:1.12rem;margin:0}
.product a{text-decoration:none;color:inherit}
.progress{display:flex;flex-wrap:wrap;gap:.2rem .9rem;align-items:center;margin:0;font-size:.9rem;font-variant-numeric:tabular-nums}
progress{appearance:none;width:9rem;height:.6rem;vertical-align:middle;border:1px solid #aab7c4;border-radius:.3rem;background:var(--wash);overflow:hidden}
progress::-webkit-progress-bar{background:var(--wash)}
progress::-webkit-progress-value{background:#2f7fb8}
progress::-moz-progress-bar{background:#2f7fb8}
#show-keys{margin-left:auto}
:focus-visible{outline:3px solid #e0a30c;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;background:var(--paper);padding:.3rem .6rem;z-index:2}
.note,footer,.path{color:var(--soft);font-size:.88rem}
.path{overflow-wrap:anywhere}
footer{margin-top:2rem;border-top:1px solid var(--line)}
button,input,select,textarea{font:inherit;color:inherit}
input,select,textarea{background:var(--paper);border:1px solid #8795a3;border-radius:.3rem;padding:.2rem .45rem;max-width:100%}
button{background:var(--paper);border:1px solid #8795a3;border-radius:.35rem;padding:.2rem .8rem;cursor:pointer}
button:hover{background:var(--wash)}
.filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem}
.filters label{display:grid;font-size:.86rem;color:var(--soft);gap:.1rem;min-width:0}
.filters input,.filters select{color:var(--ink);font-size:1rem}
.filters .words{flex:1 1 18rem}
.queue,.passages{list-style:none;padding:0;margin:.5rem 0}
.item{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--low);border-radius:.4rem;margin:.5rem 0;padding:.5rem .9rem}
.item:focus-within{background:#fffdf4}
.item h2{margin:0;font-size:1.02rem}
.item.high{border-left-color:var(--high)}.item.medium{border-left-color:var(--medium)}
.tags{display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:baseline}
.tag,.decision{border-radius:.25rem;padding:0 .4rem;font-size:.82rem;border:1px solid currentColor;color:var(--soft);white-space:nowrap}
.tag.high{color:var(--high)}.tag.medium{color:var(--medium)}.tag.low{color:var(--low)}
.decision.open{border-style:dashed}
.decision.confirmed{background:var(--confirmed);border-color:var(--confirmed);color:#fff}
.decision.dismissed{background:var(--dismissed);border-color:var(--dismissed);color:#fff}
.decision.needs-checking{background:var(--checking);border-color:var(--checking);color:#fff}
blockquote{margin:.3rem 0;padding:.15rem .8rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
.pager,.steps{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:baseline;margin:.8rem 0}
.steps{margin:.3rem 0}
.status{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:center}
div.status{background:#e8f2ea;border:1px solid #a9cdb1;border-radius:.4rem;padding:.25rem .9rem;margin:.4rem 0}
.status form,.status p{margin:0}
div.status p{min-height:1.6em}
.narrow{display:none}
.message{font-size:1.05rem}
.meaning{background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:.35rem .9rem;margin:.5rem 0;font-size:.92rem}
summary{cursor:pointer}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.3rem 0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.desk{display:grid;grid-template-columns:minmax(0,1fr) 20rem;gap:1.2rem;align-items:start}
aside{position:sticky;top:.6rem;max-height:calc(100vh - 1.2rem);overflow-y:auto;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.2rem 1rem .8rem}
.decide label{display:grid;margin:.5rem 0;font-size:.9rem}
.decide .together{display:block}
.buttons{display:grid;gap:.45rem}
.buttons button{text-align:left;padding:.4rem .8rem;display:flex;justify-content:space-between;border-width:2px}
.buttons .confirmed{border-color:var(--confirmed)}.buttons .dismissed{border-color:var(--dismissed)}.buttons .needs-checking{border-color:var(--checking)}
.buttons [aria-pressed=true]{color:#fff}
.confirmed[aria-pressed=true]{background:var(--confirmed)}.dismissed[aria-pressed=true]{background:var(--dismissed)}.needs-checking[aria-pressed=true]{background:var(--checking)}
kbd{font:600 .78rem/1.4 ui-monospace,monospace;border:1px solid currentColor;border-radius:.25rem;padding:0 .35rem;align-self:center}
.lacking{color:var(--high);font-weight:600}
.history ol{padding-left:1.2rem;font-size:.9rem;overflow-wrap:anywhere}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem}
.place h2,.heads h2{margin-top:.4rem}
.whole{max-width:60rem}
.evidence>.message{margin-top:0}
.text{background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:.7rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit}
.differs{background:#ffd3cd;font-weight:600;border-bottom:2px solid var(--high)}
.lit{border-bottom:2px solid #e0a30c}
.passages>li{margin:.7rem 0}
:target{scroll-margin-top:35vh;outline:3px solid #e0a30c}
dialog{border:1px solid var(--line);border-radius:.5rem;padding:.6rem 1.4rem 1rem;color:inherit;max-width:calc(100vw - 2rem)}
dialog::backdrop{background:#1d273366}
[hidden]{display:none!important}
@media (max-width:60rem){.desk{grid-template-columns:minmax(0,1fr)}aside{position:static;max-height:none}.narrow{display:inline}}
@media (max-width:46rem){body{font-size:15px}header>div,main,footer{padding-left:.9rem;padding-right:.9rem}.two{grid-template-columns:minmax(0,1fr)}.heads{gap:0}.filters label{flex:1 1 8.5rem}.filters select{width:100%}#show-keys{display:none}.meaning dl{grid-template-columns:minmax(0,1fr)}.meaning dd{margin-bottom:.3rem}.text{padding:.6rem .8rem}}
@media print{body{background:#fff;font-size:10.5pt}.filters,.steps,.pager,.skip,.decide,.undo,#show-keys,.status{display:none}.desk{display:block}aside{position:static;max-height:none;border:0;padding:0}.item,.passages>li,.place{break-inside:avoid}a{color:inherit}mark,.differs,.decision{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
