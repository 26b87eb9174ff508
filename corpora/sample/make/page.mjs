// Sources as web pages: bare, or inside the page of a government site.
import { isHeading } from './plain.mjs';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const attribute = (name, count) => (count > 1 ? ` ${name}="${count}"` : '');

function tableTag(rows) {
  const body = rows.map((row) => {
    const tags = row.map(({ text, columns, rows: height }) => `<td${attribute('colspan', columns)}${attribute('rowspan', height)}>${escape(text)}</td>`);
    return `<tr>${tags.join('')}</tr>`;
  });
  return `<table border="1">\n${body.join('\n')}\n</table>`;
}

function tagOf(line, index) {
  if (typeof line !== 'string') return tableTag(line.rows);
  if (index === 0) return `<h1>${escape(line)}</h1>`;
  return isHeading(line) ? `<p><strong>${escape(line)}</strong></p>` : `<p>　　${escape(line)}</p>`;
}

function platform(title, body) {
  return `<div class="top"><a href="/">首页</a> <a href="/zwgk">政务公开</a> <a href="/zwfw">政务服务</a> <a href="/hdjl">互动交流</a> <a href="/ywdt">要闻动态</a></div>
<div class="position">当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div>
<table class="meta">
<tr><td>索引号</td><td>WC0117/2025-00036</td><td>分类</td><td>政府信息公开年报</td></tr>
<tr><td>发文机构</td><td>望川区教育局</td><td>发布日期</td><td>2025-01-24</td></tr>
<tr><td>文号</td><td>无</td><td>有效性</td><td>有效</td></tr>
</table>
<div class="bar">来源：望川区教育局　发布时间：2025-01-24 10:32　浏览次数：<span id="hits">318</span>　字号：【大】【中】【小】　【打印】【关闭】</div>
<div class="article">
${body}
</div>
<div class="tail">扫一扫在手机打开当前页</div>
<div class="links">上一篇：没有了　下一篇：${escape(title).replace('2024', '2023')}</div>
<div class="footer">主办：望川区人民政府办公室　网站标识码：9901020001　地址：望川区府前路1号　技术支持：区大数据中心</div>
<script>document.getElementById('hits').title = '浏览次数';</script>`;
}

export function pageOf({ layout, lines }) {
  const body = lines.map(tagOf).join('\n');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escape(lines[0])}</title><style>td{padding:2px}</style></head>
<body>
${layout === 'platform' ? platform(lines[0], body) : body}
</body>
</html>
`;
}
