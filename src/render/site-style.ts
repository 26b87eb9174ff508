import { colours, fonts } from './draw.ts';

/** One sheet for screen and paper; system fonts only, so that pages need nothing from outside. */
export const style = `
:root{--ink:${colours.ink};--soft:${colours.soft};--line:${colours.line};--paper:#fff;--wash:#f4f6f8;--high:#b3261e;--medium:#8a5300;--low:#46627f;--mark:#ffe9a8;--link:#1f5f94;color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:var(--wash);color:var(--ink);font:16px/1.65 ${fonts}}
header{background:var(--paper);border-bottom:1px solid var(--line)}
header>div,main,footer{max-width:76rem;margin:0 auto;padding:.6rem 1.25rem}
header>div{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:baseline}
.product{font-weight:700;font-size:1.15rem;margin:0}
.product a{text-decoration:none;color:inherit}
nav a{margin-right:1.1rem;display:inline-block}
h1{font-size:1.5rem;line-height:1.35;margin:1.2rem 0 .6rem;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}
p{margin:.3rem 0}
a{color:var(--link)}
:focus-visible{outline:3px solid #e0a30c;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;background:var(--paper);padding:.3rem .6rem;z-index:2}
.note,.aside,.source,.path,.where,footer{color:var(--soft);font-size:.88rem}
.source,.path{overflow-wrap:anywhere}
footer{margin-top:2.5rem;border-top:1px solid var(--line);overflow-wrap:anywhere}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem;margin-top:1rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem;text-decoration:none;color:inherit}
.card b{display:block;font-size:1.55rem;line-height:1.2;font-variant-numeric:tabular-nums}
.card span{color:var(--soft);font-size:.86rem}
.charts{columns:34rem;column-gap:1rem}.charts>figure{break-inside:avoid}
figure{margin:0 0 1rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem;min-width:0}
figcaption{font-weight:600;margin-bottom:.3rem}
.picture svg{display:block;width:100%;max-width:60rem;height:auto;margin-inline:auto}
.at-narrow{display:none}
.family-grid{list-style:none;padding:0;margin:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20.5rem),1fr));gap:1rem}
.family-grid>li{border-top:1px solid var(--line);padding-top:.5rem;min-width:0;break-inside:avoid}
.family-grid .picture svg{max-width:24rem}
.lines span{white-space:nowrap}.legend .line{width:1.6rem;height:0;border-top:3px solid;vertical-align:.25em;background:none}.legend .line.copied{color:${colours.copied}}.legend .line.shared-template{color:${colours.template};border-top-width:2px}.legend .line.own-earlier{color:${colours.ownEarlier};border-top:2px dashed}.legend .dot{border-radius:50%}.dot.first{background:${colours.template}}.dot.other{background:${colours.original}}
.filters,.switches{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;margin:.5rem 0 .8rem;align-items:center}
input,select{font:inherit}
input[type=search],select{padding:.2rem .4rem;border:1px solid #8795a3;border-radius:.3rem;background:var(--paper);color:inherit;max-width:100%}
.kinds .chip{margin-bottom:.35rem}
.chip{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:0 .6rem;font-size:.86rem;background:var(--paper);text-decoration:none;color:inherit}
a.chip{border-color:#9fb4c8;color:var(--link)}
.tag{border-radius:.25rem;padding:0 .35rem;font-size:.82rem;border:1px solid currentColor;color:var(--soft);white-space:nowrap}
.tag.high,.tag.copied{color:var(--high)}.tag.medium,.tag.shared-template{color:var(--medium)}.tag.low,.tag.own-earlier{color:var(--low)}
.tag.confirmed{color:#fff;background:var(--high);border-color:var(--high)}.tag.dismissed{background:var(--wash);text-decoration:line-through}.tag.needs-checking{border-style:dashed}
.face{background:var(--mark);border-radius:.4rem;padding:.5rem .9rem}
.list,.flags{list-style:none;padding:0;margin:.5rem 0}
.item,.flags>li,details{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--low);border-radius:.4rem;margin:.45rem 0;padding:.45rem .9rem}
.high.item,.flags>.high,.copied.item{border-left-color:var(--high)}
.medium.item,.flags>.medium,.shared-template.item{border-left-color:var(--medium)}
details{border-left-width:1px}
details.figures{padding:.2rem .6rem}
summary{cursor:pointer}
.agency{font-weight:600}
.side{display:inline-block;margin-right:1rem}
blockquote{margin:.3rem 0;padding:.25rem .8rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:0 .05em}
.bar{display:inline-block;vertical-align:middle;width:5rem;height:.55rem;background:var(--wash);border:1px solid #aab7c4;border-radius:.3rem;overflow:hidden}
.bar i{display:block;height:100%;background:${colours.original}}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--paper);border:1px solid var(--line)}
th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top;font-weight:400}
thead th{background:var(--wash);font-size:.88rem;color:var(--soft);white-space:nowrap}
tbody th,td.words{overflow-wrap:anywhere;min-width:7rem}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.pager{margin:1rem 0;display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}
.facts dt{color:var(--soft)}.facts dd{margin:0;overflow-wrap:anywhere}
.made-of{display:flex;height:.9rem;border-radius:.3rem;overflow:hidden;max-width:50rem}
.legend{font-size:.88rem}.legend span{margin-right:.8rem;display:inline-block}.legend span i{display:inline-block;width:.8rem;height:.8rem;margin-right:.25rem;vertical-align:-.05rem}
.legend .statutory,.made-of .statutory{background:${colours.statutory}}.legend .template,.made-of .template{background:${colours.template}}.legend .copied,.made-of .copied{background:${colours.copied}}.legend .own_earlier,.made-of .own_earlier{background:${colours.ownEarlier}}.legend .original,.made-of .original{background:${colours.original}}
.text{background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:1rem 1.2rem;white-space:pre-wrap;overflow-wrap:anywhere}
blockquote.text{border-left:3px solid ${colours.template}}
.text .boilerplate{color:#69747f}
.text .nil{color:#69747f;font-style:italic}
.text .substantive{background:#eaf4ea}
.text .passage{border-bottom:2px solid ${colours.template}}
.text .passage.copied{border-bottom-color:${colours.copied}}
.text .passage.own-earlier{border-bottom-color:${colours.ownEarlier}}
.text .problem{box-shadow:inset 0 2px #c8442e88}
.text .measure{box-shadow:inset 0 2px #2f7fb888}
.text mark.flag{background:var(--mark);color:var(--ink)}
.text mark.high{background:#ffd3cd}
.text .code{font:600 .68rem/1 sans-serif;color:#fff;background:#5c6b7a;border-radius:.2rem;padding:.05rem .25rem;margin:0 .15rem;vertical-align:.15rem}
.back{font:700 .7rem/1.2 sans-serif;background:#1f5f94;color:#fff;border-radius:.6rem;padding:0 .35rem;margin:0 .15rem;text-decoration:none;vertical-align:.15rem}
:target{outline:3px solid #e0a30c;scroll-margin-top:30vh}
.key-boilerplate{color:#69747f}.key-nil{color:#69747f;font-style:italic}.key-substantive{background:#eaf4ea}.key-passages{border-bottom:2px solid ${colours.template}}.key-items{box-shadow:inset 0 2px #c8442e88}
body:has(#show-high:not(:checked)) .flags>.high,body:has(#show-medium:not(:checked)) .flags>.medium,body:has(#show-low:not(:checked)) .flags>.low{display:none}
body:has(#show-boilerplate:not(:checked)) .text .boilerplate{color:inherit}
body:has(#show-nil:not(:checked)) .text .nil{color:inherit;font-style:normal}
body:has(#show-substantive:not(:checked)) .text .substantive:not(mark){background:none}
body:has(#show-passages:not(:checked)) .text .passage{border-bottom:0}
body:has(#show-items:not(:checked)) .text :is(.problem,.measure){box-shadow:none}
body:has(#show-codes:not(:checked)) .text .code{display:none}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
.column{min-width:0}
.column h2{margin-top:.8rem}
.aligned{table-layout:fixed}
.aligned td{overflow-wrap:anywhere;white-space:pre-wrap}
.quotes{list-style:none;padding:0}
.members{columns:22rem;padding-left:2.2rem}
.groups{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:0 1.5rem}.groups .facts{grid-template-columns:1fr max-content}.groups dd{text-align:right;font-variant-numeric:tabular-nums}
.region-list{columns:18rem;padding-left:1.2rem}.region-list>li{break-inside:avoid}.region-list a[data-hit]{background:var(--mark)}.region-list details{padding:.1rem .6rem}
.quotes .tag{margin-right:.25rem}
.item h2{margin:.2rem 0 .4rem}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
[hidden]{display:none!important}
@media (max-width:40rem){.at-wide{display:none}.at-narrow{display:block}}
@media (max-width:52rem){.columns{grid-template-columns:1fr}body{font-size:15px}header>div,main,footer{padding-left:.9rem;padding-right:.9rem}.text{padding:.7rem .8rem}.facts{grid-template-columns:1fr}.facts dd{margin-bottom:.3rem}}
@media print{body{background:#fff;font-size:10.5pt}.filters,.switches,nav,.skip{display:none}.item,.flags>li,figure,tr{break-inside:avoid}.columns{gap:.5rem}a{color:inherit}.picture svg,.line,.dot,mark,.text .substantive,.made-of i,.bar i,.back{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
