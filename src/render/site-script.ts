/** The search of regions and that over all flagged reports, loaded when somebody first asks; whatever is folded opens for print. Without it all pages work. */
export const script = `
const form=document.querySelector('.filters');
if(form){form.hidden=false;const own=document.querySelector('.list:not(.found)');const found=document.querySelector('.found');const out=form.querySelector('output');
const levels=['high','medium','low'];let asked=false;const most=200;
const load=()=>{if(asked)return;asked=true;const data=document.createElement('script');data.src='reports.js';data.addEventListener('load',apply);document.head.append(data)};
const item=([id,name,region,counts])=>{const li=document.createElement('li');li.className='item '+(levels[counts.findIndex((count)=>count>0)]||'low');const link=document.createElement(id?'a':'span');if(id)link.href='report/'+id+'.html';link.className='agency';link.textContent=name;const where=document.createElement('span');where.className='where';where.textContent=' '+region+' '+counts.join(' / ');li.append(link,where);return li};
const apply=()=>{const data=new FormData(form);const text=String(data.get('text')).trim();const level=levels.indexOf(String(data.get('severity')));const idle=!text&&level<0;own.hidden=!idle;found.hidden=idle;out.textContent='';
if(idle||!window.leitongReports)return;const hits=window.leitongReports.filter(([,name,region,counts])=>(!text||(name+' '+region).includes(text))&&(level<0||counts[level]>0));found.replaceChildren(...hits.slice(0,most).map(item));out.textContent=String(hits.length)};
form.addEventListener('input',()=>{load();apply()});form.addEventListener('submit',(event)=>event.preventDefault())}
const regions=document.querySelector('.region-filter');
if(regions){regions.hidden=false;const out=regions.querySelector('output');const items=[...document.querySelectorAll('.region-list li')];
const first=()=>document.querySelector('.region-list li:not([hidden]) > a[data-hit]');
const narrow=()=>{const text=String(new FormData(regions).get('text')).trim();let hits=0;
for(const item of items){const links=[...item.querySelectorAll('a')];for(const link of links)link.toggleAttribute('data-hit',text!==''&&link.dataset.region.includes(text));item.hidden=text!==''&&!links.some((link)=>link.hasAttribute('data-hit'));if(links[0].hasAttribute('data-hit'))hits+=1}
for(const part of document.querySelectorAll('.region-list details'))part.open=text!=='';out.textContent=text===''?'':String(hits)};
regions.addEventListener('input',narrow);regions.addEventListener('submit',(event)=>{event.preventDefault();const hit=first();if(hit)location.href=hit.href})}
addEventListener('beforeprint',()=>{for(const each of document.querySelectorAll('details'))each.open=true});
`;
