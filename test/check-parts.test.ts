import { describe, expect, it } from 'vitest';
import { flagged } from './support/whole-report.ts';

const certaintyOf = (overview: string) => flagged('parts-vs-total', { overview }).map((flag) => flag.split(': ').at(-1));

describe('parts that do not make their total', () => {
  it.each([
    ['behind 其中', '全年公开信息50条，其中通知30条、公告25条。', ['certain']],
    ['behind 包括', '全年公开信息50条，包括通知30条、公告25条。', ['certain']],
    ['told in characters', '全年公开信息五十条，其中通知三十条、公告二十五条。', ['certain']],
    ['in a list that closes', '全年公开信息1,050条，其中通知900条、公告100条、其他信息40条。', ['certain']],
    ['of a total that was divided already', '收到申请9件，当面5件、来信4件，全部办结，其中公开6件、不予公开5件。', ['certain']],
    ['in one row behind the total', '热线全年接到来电52个，咨询的31个，求助的12个，表扬的4个。', ['possible']],
    ['in one row with more behind it', '自查发现问题20个，缺页的11个，错字的13个，年内改完。', ['probable']],
    ['in one row that exceeds it', '自查发现问题20个，缺页的11个，错字的13个。', ['probable']],
    ['whose unit stands with the total', '发布抽检结果43个批次，水稻21、玉米13、其他12。', ['probable']],
    ['of money by batches', '共兑现一亿二千四百万元，第一批4,600万元、第二批3,900万元、第三批4,900万元。', ['probable']],
    ['behind one that is pointed at', '发布信息412条。其中补贴那一块最多，187条；工程类64条；名单93条；其他信息78条。', ['certain']],
    ['in ten thousands', '全年发布信息8.4万条，其中县网发布2.1万条，镇网发布7.8万条。', ['certain']],
    ['of a total behind another in another unit', '公开信息90条、解读材料8件，其中文字3件、图解4件、视频2件。', ['certain']],
    ['in brackets', '全年共公开信息30条（通知类12条、公告类14条、动态类6条）。', ['probable']],
    ['in brackets, of business', '全年办理群众诉求共计96件（网站留言31件、热线转办52件、来信11件）。', ['possible']],
    ['in a row before the total', '全县14个街道、6个镇共21个单位建成公开专区。', ['probable']],
    ['of what is told inside', '公开的60条信息中，通知20条，公告25条，其余12条为解读。', ['certain']],
    ['of things that are no information', '全年办培训6期，其中镇级4期、村级3期。', ['possible']],
    ['before the total of all', '党政办受理11件，规划所受理14件，民政办受理9件，全镇共收到申请35件。', ['probable']],
    ['before a sum in their own unit', '更新机构信息3次，财务信息12次，合计更新信息18次。', ['probable']],
    ['nested, with a remainder', '公开信息80条，其中通知20条，公告30条，以上两类合计50条；剩余26条为动态。', ['certain']],
    ['nested, in the subtotal', '公开信息80条，其中通知20条，公告30条，以上两类合计52条；剩余28条为动态。', ['certain']],
    ['behind a colon', '发布解读材料45篇：图解20篇，文字问答12篇，以及负责人访谈短视频21篇。', ['probable']],
    ['done and not yet done', '收到书记信箱来信127封，已办结98封，正在办理39封。', ['probable']],
    ['done and not yet done, behind', '受理诉求60件，其中办结48件，9件正在办理。', ['probable']],
    ['by attribute', '全年制发公文640件，其中主动公开418件，依申请公开75件，不予公开137件。', ['probable']],
    ['by attribute, far below', '制作政府信息640条，其中主动公开政府信息210条，依申请公开信息数180条，不予公开信息数101条。', ['probable']],
    ['with what is left over set off', '发布信息93条，其中补贴54条、征地12条、文化7条，其余17条为公告。', ['certain']],
    ['in brackets, one short', '全年发布解读材料58篇（文字解读23篇、图文解读19篇、访谈14篇）。', ['possible']],
    ['of what came in and was done alike', '收到申请21件，按期办结21件，其中公开9件、部分公开7件、不掌握6件。', ['certain']],
    ['behind a total that a word names', '全年推文合计146篇，图文类102篇，短视频类54篇。', ['probable']],
    ['behind 含', '栏目一年更换内容105次，含名单48次、招标37次、投诉处理28次。', ['possible']],
    [
      'behind a colon, by names that end alike',
      '公开信息共308条：动态121条，公告66条，解读14条，财政信息17条，社区事务88条。',
      ['possible'],
    ],
    ['behind a colon, of people', '接待咨询1,460人次：现场820人次、电话510人次、网上留言140人次，其余为来信25人次。', ['possible']],
    ['in two halves of a year', '公开栏更换内容12期，上半年5期、下半年8期。', ['probable']],
    ['with others behind another mark', '解读26篇，其中图解9篇、问答8篇、视频5篇、署名文章3篇，其他2篇。', ['certain']],
    ['where nothing else is said to be', '主动公开1,050条，其中汉文780条，蒙古文260条，两种文字之外没有其他语种。', ['certain']],
    ['in a row before their sum', '按申请人分，自然人10件、商业企业3件，共12件。', ['probable']],
    ['in a row before what was done in all', '废止4件、修改3件、继续有效38件，共清理行政规范性文件47件。', ['possible']],
    ['in a row that makes something up', '账号矩阵由微信18个、微博9个、抖音7个组成，共36个账号。', ['probable']],
    ['with what is left over of all', '9个行政村中有3个村建成公开栏，其余5个村明年完成。', ['probable']],
    ['done and handed on', '来信3,412封，办结3,398封，转出办理24封。', ['probable']],
    ['as items', '全年公开信息87条。一是党务类35条；二是民生类29条；三是财政类11条；四是其他类10条。', ['probable']],
    ['by the ways of applying, one short', '收到申请9件，其中网络提交5件、当面提交3件。', ['possible']],
  ])('are flagged %s', (_, overview, expected) => {
    expect(certaintyOf(overview)).toEqual(expected);
  });

  it.each([
    ['in a row that adds up', '全县14个街道、7个镇共21个单位建成公开专区。'],
    ['in a row of other things', '为3个村、2个社区配备设备共12个。'],
    ['add up', '热线全年接到来电52个，咨询的31个，求助的12个，表扬的9个。'],
    ['add up without units', '发布抽检结果46个批次，水稻21、玉米13、其他12。'],
    ['add up by batches', '共兑现一亿三千四百万元，第一批4,600万元、第二批3,900万元、第三批4,900万元。'],
    ['are money of several kinds', '共投入资金120万元，设备80万元、培训30万元、宣传25万元。'],
    ['are names with numbers', '发布信息43条，围绕十四五、三公、五治公开。'],
    ['add up in characters', '公开信息一百零五条，其中通知一百条，其他五条。'],
    ['add up in ten thousands as far as they are told', '发布信息1.2万条，其中动态0.85万条，其余3512条为公告。'],
    ['add up before the total of all', '网站发布信息30条，公开栏发布信息16条，两个渠道全年共发布46条。'],
    ['add up with their remainder', '公开信息80条，其中通知20条，公告30条，以上两类合计50条；剩余30条为动态。'],
    ['are other things than their neighbour', '办培训6期，参训120人次，其中村干部30人次。'],
    ['are done to all of it', '各站办收到申请9件，办结9件，全镇共答复12件。'],
    ['hold what came over', '收到申请9件（含上年结转1件），均已办结。'],
    ['are a selection', '全年公开信息500条，包括解读3条、通知20条等。'],
    ['are rough', '公开信息90条，其中通知60多条、公告近50条。'],
    ['are ranges', '公开信息20条，其中每月3至5条、每季15—20条。'],
    ['are other things in a row', '全年编发信息40条，解读材料20份，接待来访35人。'],
    ['are far from the total', '共收到建议100件，提案20件，其余事项由各站办。'],
    ['are the course of business', '共收到申请12件，办结11件，结转1件。'],
    ['are a list of its own kind', '发布通知30条，公告20条，解读15条。'],
    ['are said to overlap', '到会群众63人，其中慢病患者41人、家属30人（8人两种身份都有）。'],
    ['are done and not yet done', '收到来信127封，已办结98封，正在办理29封。'],
    ['came over', '收到来信127封，上年结转5封，已办结98封，正在办理34封。'],
    ['were taken back', '收到来信127封，撤回3封，已办结98封，正在办理26封。'],
    ['are some behind a colon', '发布解读材料45篇：图解20篇，问答12篇等。'],
    ['are two attributes', '全年制发公文640件，其中主动公开418件，依申请公开175件。'],
    ['make it with what is left over', '发布信息93条，其中补贴54条、征地12条、文化7条，其余20条为公告。'],
    ['are followed by the rest of something else', '发布信息93条，其中补贴54条、征地12条，其余20个栏目没有更新。'],
    ['are some in brackets', '全年发布解读材料58篇（文字解读23篇、图文解读19篇、访谈8篇等）。'],
    ['are things of their own in brackets', '更新办事指南58件（新建23件、修改19件、下线31件次）。'],
    ['are of two other totals', '公开信息90条，转发60条，其中解读80条、通知40条。'],
    ['are said to have no attribute yet', '制发公文640件，其中主动公开210件，依申请公开180件，不予公开201件，其余公文正在认定。'],
    ['are a selection of information', '全年公开信息200条，公开财政信息60条，公开民生信息90条。'],
    ['are people of several kinds', '接待群众63人次：低保户41人次、残疾人30人次。'],
    ['make the year in halves', '公开栏更换内容12期，上半年5期、下半年7期。'],
    ['are other things than the sum', '开展培训3次、座谈2次，共服务12个村。'],
    ['make the sum of a row', '办理建议12件、提案20件，共32件，均已答复。'],
    ['are far from the sum of a row', '新增指南5份、修订指南7份，共发放300份。'],
    ['make all with what is left over', '9个行政村中有3个村建成公开栏，其余6个村明年完成。'],
    ['leave over something else', '12个栏目中更新9个，其余5个村没有栏目。'],
    ['make it as items', '公开信息87条。一是党务类37条；二是民生类29条；三是财政类11条；四是其他类10条。'],
    ['are items of more than a name', '公开信息87条。一是公开公示35条，含人事12条；二是民生类29条；三是财政类11条。'],
    ['are of a part', '公开信息60条，其中通知40条（任免30条），公告15条。'],
  ])('are left alone where they %s', (_, overview) => {
    expect(certaintyOf(overview)).toEqual([]);
  });

  it('are read over a line break inside a word', () => {
    const overview = '全年由党政办公室在县政府网站公开信息50条，其中乡村建\n设类30条、民生类25条。';
    expect(certaintyOf(overview)).toEqual(['certain']);
  });
});
