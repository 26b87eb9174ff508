/** Reports invented for the pictures of docs/how-it-works.md: two of which one is an edited copy, and six of one template. */
interface Invented {
  readonly path: string;
  readonly agency: string;
  readonly region: string;
  readonly text: string;
}

const reportOf = (
  place: string,
  superior: string,
  year: number,
  done: string,
  five: string,
): string => `${place}人民政府${year}年政府信息公开工作年度报告

一、总体情况
${done}
二、主动公开政府信息情况
（表格略）
三、收到和处理政府信息公开申请情况
（表格略）
四、政府信息公开行政复议、行政诉讼情况
无。
五、存在的主要问题及改进情况
${five}
六、其他需要报告的事项
${superior}今年没有要求另行报告的事项。

${place}人民政府
${year + 1}年1月12日
`;

const invented = (place: string, region: string, done: string, five: string): Invented => ({
  path: `${place}.txt`,
  agency: `${place}人民政府`,
  region,
  text: reportOf(place, region.slice(region.lastIndexOf('/') + 1), 2024, done, five),
});

/** The second was made from the first: names and figures changed, other words, items moved, own sentences put in. */
export const copied: readonly Invented[] = [
  invented(
    '澄湖镇',
    '岚江省/桐州市/澄原县',
    '2024年澄湖镇在渔港设了一块公示牌，贴出休渔补助名单41户。',
    '一是信息员都由各办公室的人兼任，年初到现在先后换了4人，新来的同志对哪些内容该先公示心里没有底。' +
      '二是惠农补贴和救助名单要等村里报上来再挂网，中间隔着两道审核，公示往往比发放晚了12天。' +
      '三是公示栏贴的时间长了没有人换，有6个村的栏里还是前年的内容。' +
      '下一步，每个办公室固定一名信息员，月末由党政办带着把目录过一遍。' +
      '补贴名单在村里张贴的同一天报到镇上，当天挂网。',
  ),
  invented(
    '石岭镇',
    '苇海省/榆川市/石门县',
    '2024年石岭镇把矿山复垦的进度按季度画成图，挂在政府网站上。',
    '一是信息员均由各办公室的人兼任，年初到现在先后换了7人，刚来的同志对哪些内容应先公示心里没有底。' +
      '二是公示栏贴的时间久了没有人换，有9个村的栏里还是前年的内容。' +
      '安置点的住户常到窗口来问房号，值班的同志答不上来。' +
      '三是惠农补贴和救助名单要等村里报上来再上网，中间隔着两道审核，公示常常比发放晚了19天。' +
      '下一步，每个办公室固定一名信息员，月底由党政办带着把目录过一遍。' +
      '补贴名单在村里张贴的同一天报到镇上，当天上网。',
  ),
];

const towns = ['杏坡镇', '鹤滩镇', '麦岗镇', '松溪镇', '雁桥镇', '柳泉镇'] as const;
const own = [
  '杏坡镇全年在赶集日摆摊解答医保问题，来问的有96人。',
  '鹤滩镇把防汛值班表贴到了每个渡口。',
  '麦岗镇给粮站门口换了一块能遮雨的公示板。',
  '松溪镇在林场设了一处查阅点，备有老花镜。',
  '雁桥镇请退休教师把补贴政策编成了快板。',
  '柳泉镇公开了温泉街改造的招标结果和工期。',
] as const;

/** What a county hands out and each town fills in; two of them change more than the figures. */
const template = (no: number): string =>
  `对照上级要求，我镇政府信息公开还有三处短板：一是${no === 3 ? '林区面积大、住户散，' : ''}村级公示员年纪偏大，${3 + no * 2}名公示员中有${1 + no}名不会用后台；` +
  `二是民生类栏目更新靠催，${no + 2}个栏目一个季度只更新过一次；` +
  `三是群众来信问得多的事项没有整理成问答，同一个问题窗口要答好几遍。` +
  `下一步，镇里给每名公示员配一名年轻干部结对，` +
  `${no === 5 ? '由宣传委员每周五检查栏目，超期的在例会上说明原因，' : `每月${no + 5}日前由党政办检查栏目，超期的点名，`}` +
  `并把来信里问得最多的${no + 10}个问题编成问答上网。`;

export const family: readonly Invented[] = towns.map((town, no) => invented(town, '岚江省/桐州市/杏林县', own[no] ?? '', template(no)));
