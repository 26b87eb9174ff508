import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a report of an invented agency says; every field may be left to its default. */
export interface SmallReport {
  readonly agency: string;
  readonly year?: number;
  readonly overview?: string;
  readonly problems?: string;
}

const sharedProblems =
  '一是专职人员少，镇里负责信息公开的只有一名同志，还要兼管档案和值班；二是栏目更新慢，“惠农补贴”栏目自六月起两个月没有新内容。' +
  '下一步，一是从便民中心抽调两名同志专门负责信息公开，每季度组织一次培训；二是每月十日前检查各栏目，超过三十天没有更新的在例会上通报。';

/** A whole annual report as plain text, tables left out as conversion often does. */
export function smallReport({ agency, year = 2023, overview, problems = sharedProblems }: SmallReport): string {
  return `${agency}${year}年政府信息公开工作年度报告

本报告根据《中华人民共和国政府信息公开条例》要求编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。

一、总体情况
${overview ?? `${year}年，${agency}在门户网站主动公开政府信息${agency.length * 7}条，办理群众来信${agency.length}件。`}

二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
${problems}

六、其他需要报告的事项
本年度没有收取信息处理费。

${agency}
${year + 1}年1月20日
`;
}

/** Writes files below a folder; the keys are their paths. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** What each of six towns says in its own words: its year, then its problems and measures. */
const ownWords: Readonly<Record<string, readonly [string, string]>> = {
  柳塘镇: [
    '镇政府把三十六项惠民补贴的名单贴进各村祠堂，另在赶集日摆摊答疑，收到群众当面提问五十八个。',
    '便民大厅的公开栏玻璃破了半年没人管。以后由综合执法队每周一巡查一遍，坏了当天报修。',
  ],
  云岭乡: [
    '乡里今年首次公布林权流转台账，涉及七个林场，护林员名册和补偿标准同步上墙。',
    '高山牧区不通网络，老人看不到网上的通知。乡广播站从三月起用彝汉双语早晚各播一次。',
  ],
  松坪乡: [
    '围绕水库移民后期扶持，全年登出资金拨付明细十一批，移民代表列席审议会两次。',
    '移民安置资料缺页，查档要跑县里。已委托县档案馆扫描，预计八月装订成册放在乡阅览室。',
  ],
  石桥镇: [
    '石桥古街修缮工程的招标、变更和验收材料悉数上网，游客中心设触摸屏一台。',
    '触摸屏常死机，景区商户反映查不到摊位费依据。物价员将把收费批文打印后挂在每个摊位旁。',
  ],
  竹溪镇: [
    '竹编合作社评选、贴息贷款审批两件事全程直播，点击量三万余次，随后整理成问答手册。',
    '直播回放没有字幕，听障居民看不懂。残联派来的手语志愿者自四月起每期到场，回放配字幕。',
  ],
  枫林乡: [
    '枫林乡清理废止旧文件二十九份，保留的九份重新编号，目录印在每户的年历背面。',
    '年历印错了两处电话，引起误会。今年的年历付印前由三名退休教师逐页核对，签名存档。',
  ],
};

/** Eight towns of one invented county; the second has the problems of the first, the others words of their own. */
export function smallCorpus(): Readonly<Record<string, string>> {
  const own = Object.entries(ownWords).map(([name, [overview, problems]]) => ({ name, overview, problems }));
  const alike = [
    { name: '青石镇', overview: '青石镇向各村发放公开指南四百册，集中答复采石场扬尘投诉十二件。', problems: sharedProblems },
    { name: '白沙镇', overview: '渡口改造方案在白沙镇码头公示三十天，采纳船工意见六条。', problems: sharedProblems },
  ];
  return Object.fromEntries(
    [...alike, ...own].map(({ name, overview, problems }, no) => [
      `${no % 2}/${name}.txt`,
      smallReport({ agency: `云河县${name}人民政府`, overview, problems }),
    ]),
  );
}
