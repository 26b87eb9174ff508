/** The filters: hides reports that do not fit; everything else works without a script. Opens what a link points to. */
export const script = `
const form=document.querySelector('.filters');
const reports=[...document.querySelectorAll('.report')];
if(form){const apply=()=>{const data=new FormData(form);const text=String(data.get('text')).trim();const code=String(data.get('code'));const severity=String(data.get('severity'));
for(const report of reports){const {codes,severities}=report.dataset;report.hidden=!((!code||codes.split(' ').includes(code))&&(!severity||severities.split(' ').includes(severity))&&(!text||report.dataset.text.includes(text)))}};
form.addEventListener('input',apply);form.addEventListener('submit',(event)=>event.preventDefault())}
const open=()=>{const target=location.hash.length>1&&document.getElementById(location.hash.slice(1));if(target&&target.tagName==='DETAILS'){target.hidden=false;target.open=true;target.scrollIntoView()}};
addEventListener('hashchange',open);open();
addEventListener('beforeprint',()=>{for(const each of document.querySelectorAll('details'))each.open=true});
`;
