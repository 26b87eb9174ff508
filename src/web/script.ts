/** Keys for what links and buttons do; without it the pages work as they are. */
export const script = `
const one=(selector)=>document.querySelector(selector);
const press=(selector)=>{const found=one(selector);if(found)found.click();return found!==null};
const keys=one('#keys');const showKeys=one('#show-keys');
if(showKeys){showKeys.hidden=false;showKeys.addEventListener('click',()=>keys.showModal())}
const links=[...document.querySelectorAll('.queue a.open')];
const walk=(by)=>{if(links.length===0)return false;const at=links.indexOf(document.activeElement);const next=links[Math.min(links.length-1,Math.max(0,at<0?0:at+by))];next.focus();next.scrollIntoView({block:'nearest'});return true};
const search=()=>{const words=one('#q');if(words){words.focus();words.select()}else{const queue=one('#to-queue');if(!queue)return false;location.assign(queue.href+'#q')}return true};
const actions={
j:()=>walk(1)||press('.steps a[rel=next]'),
k:()=>walk(-1)||press('.steps a[rel=prev]'),
c:()=>press('.decide button[value=confirmed]'),
d:()=>press('.decide button[value=dismissed]'),
n:()=>press('.decide button[value=needs-checking]'),
u:()=>press('.status .undo button')||press('.history .undo button'),
q:()=>press('#to-queue'),
'/':search,
'?':()=>{keys.showModal();return true},
};
const isWriting=(target)=>target instanceof Element&&target.closest('input,textarea,select,[contenteditable]')!==null;
addEventListener('keydown',(event)=>{
if(event.defaultPrevented||event.isComposing||event.ctrlKey||event.metaKey||event.altKey||event.repeat&&!'jk'.includes(event.key))return;
if(isWriting(event.target)){if(event.key==='Escape')event.target.blur();return}
if(keys.open)return;
if(Object.hasOwn(actions,event.key)&&actions[event.key]())event.preventDefault();
});
for(const form of document.querySelectorAll('form[method=post]'))form.addEventListener('submit',(event)=>{if(form.dataset.sent)event.preventDefault();form.dataset.sent='yes'});
addEventListener('pageshow',(event)=>{if(event.persisted)location.reload()});
const said=one('[role=status]');
if(said&&said.textContent){const words=said.textContent;said.textContent='';setTimeout(()=>{said.textContent=words},60)}
if(one('#lacking'))one('.decide [name=reviewer]').focus();
if(location.hash==='#q')search();
for(const choice of document.querySelectorAll('.filters select'))choice.addEventListener('change',()=>choice.form.requestSubmit());
addEventListener('beforeprint',()=>{for(const each of document.querySelectorAll('details'))each.open=true});
`;
