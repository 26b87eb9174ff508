import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('words of older regulations and forms', () => {
  it.each([
    { overview: '坚持公开是原则、不公开是例外，全年公开9条。' },
    { overview: '申请人因自身生产、生活、科研需要提出申请3件。' },
    { other: '全年未收取检索、复制、邮寄等成本费用。' },
    { overview: '本年度新公开数量9条，对外公开总量30条。' },
    { overview: '全年同意公开5件，不同意公开1件。' },
    { overview: '申请答复时限为15个工作日，均按时办结。' },
    { overview: '主动接受主管部门和监察机关检查。' },
    { overview: '依申请提供政府信息的收费及免除情况：全部免费。' },
    { other: '机构、人员和经费情况。我镇有兼职人员2名。' },
    { overview: '全年公开9条。\n（五）咨询处理情况\n全年接受咨询126人次。' },
    { overview: '第二十条第（九）项政府集中采购信息按项目公开。' },
  ])('are told: %j', (parts) => {
    expect(flagged('old-form', parts)).toHaveLength(1);
  });

  it.each([
    { overview: '把公开作为常态，接受纪检监察机关监督。' },
    { overview: '征求第三方意见，第三方不同意公开1件。' },
    { other: '未收取信息处理费，复制资料免费。' },
    { overview: '本年度新增公开栏2处，新公开目录3类。' },
    { overview: '公布行政事业性收费及减免情况12条，增加人员和经费投入。' },
    { overview: '公布政府集中采购目录，年内公开其他对外管理服务事项3项。' },
  ])('none in %j', (parts) => {
    expect(flagged('old-form', parts)).toEqual([]);
  });
});

describe('instructions left in', () => {
  it.each([
    { overview: '（重点写本单位做法，500字以内）全年公开信息9条。' },
    { overview: '（结合本单位实际填写）我镇公开信息9条。' },
    { other: '如无该项内容，填写“无”。' },
    { other: '该部分重点报告本机关其他事项。' },
    { other: '行政机关认为需要报告的其他事项。' },
    { overview: '填写说明：数据须与系统一致。' },
    { overview: '请在此处补充工作亮点。' },
    { overview: '请勿增删表格行列。' },
    { overview: '（以下为示例，报送时请删除）我镇公开信息9条。' },
    { other: '带*为必填项，无此类情况的填0。' },
    { overview: '（重点说明法定主动公开内容的公开情况，300字以内）全年发布信息540条。' },
    { overview: '（据实填报）全年发布信息9条。' },
    { overview: '本部分主要描述平台建设情况。全年发布信息9条。' },
    { overview: '结合实际情况填写本单位培训次数。全年发布信息9条。' },
    { overview: '（简述本单位公开渠道）全年发布信息9条。' },
  ])('are told: %j', (parts) => {
    expect(flagged('form-residue', parts)).toHaveLength(1);
  });

  it.each([
    { overview: '我镇按照要求据实填写统计表并上报。' },
    { overview: '指导申请人填写申请表，填写说明张贴在窗口。' },
    { overview: '（详细名单见附件）公开9条。' },
    { overview: '填报说明中写明“没有的填0，不得留空”，回收28份。' },
    { overview: '简讯（重点介绍了惠民政策）发布9篇。' },
    { overview: '要求各站所不得改动表格，提醒申请人请如实填写申请表。' },
    { problems: '避免照抄照搬上级文件，公开内容有待具体。' },
    { overview: '各站所根据实际情况填写台账，图解（简述办理流程）9期。' },
    { overview: '本部分主要负责同志带头解读政策。' },
  ])('none in %j', (parts) => {
    expect(flagged('form-residue', parts)).toEqual([]);
  });
});

describe('values left blank', () => {
  it.each([
    { overview: '抖音号共发短视频【待补充】条。' },
    { overview: '全年共有个专栏。' },
    { overview: '主动公开条，其中通知9条。' },
    { overview: '共开设个栏目，更新9条。' },
    { overview: '申请办结率达%。' },
    { overview: '召开会议次，培训3场。' },
    { overview: '本报告于年月日发布。' },
    { overview: '公开信息（数量）条。' },
    { overview: '公开信息X条，培训2次。' },
    { overview: '×年×月召开会议，部署公开工作。' },
    { overview: '根据县政府办〔20〕号文件要求开展自查。' },
    { overview: '依据县政办〔2023〕号文件开展自查。' },
    { lead: '联系电话：0550-XXXXXXX。统计期限为2023年1月1日至12月31日。' },
    { overview: '某某镇人民政府主动公开9条。' },
    { overview: '群众满意率为……%。' },
    { overview: '全年公开信息  条。' },
    { overview: '公开率达到 %，同比上升。' },
    { overview: '召开推进会   次，印发文件2份。' },
    { overview: '培训信息员___人次。' },
    { overview: '发布政策解读（数据：待统计）条。' },
    { overview: '公众号（名称：待补充）推送9条。' },
    { other: '收取信息处理费情况：共收取　　元。' },
    { problems: '存在问题：***方面公开不够细致。改进情况：每月更新。' },
    { overview: '开设“____”专栏，播出46期。' },
    { overview: '本报告由镇党政办________负责解释。' },
    { overview: '举办“政府开放日”__场，参加60人。' },
    { overview: 'XX自治县人民政府专题研究2次。' },
    { overview: '办公电话：0550-6××××××。' },
    { overview: '办公电话：05xx-xxxxxxx。' },
    { overview: '报送单位联系人：某某。' },
    { overview: '办理结果详见附件X。' },
    { overview: '全年收到申请【 】件。' },
    { overview: '分管领导***同志听取汇报。' },
  ])('are told: %j', (parts) => {
    expect(flagged('unfilled', parts)).toHaveLength(1);
  });

  it.each([
    { overview: '接待群众来访，张某某提出申请1件。' },
    { overview: '电话139****1234的群众反映问题。' },
    { overview: '每月日常更新，逐条公开，办件、受理件分类。' },
    { overview: '公开X光检查收费标准，某村村民反映问题2件。' },
    { overview: '答复率100%，占比50%。' },
    { overview: '主动公开条目9条，申请件均在法定期限内办结。' },
    { overview: '累计次数上升，共计件数9件。' },
    { overview: '办结2件（1件待核实），待完善的制度3项。' },
    { overview: '召开会议多  次，培训一   次，其余   个人申请3件。' },
    { overview: '政  府  信  息  公  开  条  例培训2次，各   部门落实。' },
    { overview: '***重点***：公开9条。' },
    { overview: '**一是**公开9条。' },
    { overview: '群众来信称“张**办事拖拉”。' },
    { overview: '更换××牌电子屏一块（型号隐去）。' },
    { overview: '涉及张××、李××两户的公示隐去姓名后公开。' },
    { overview: '对照《××镇公开清单》样本逐项核对。' },
    { overview: '联系人：张某某，附件X光片2张。' },
  ])('none in %j', (parts) => {
    expect(flagged('unfilled', parts)).toEqual([]);
  });
});

describe('words of older forms, how surely', () => {
  it('two in two clauses are told apart', () => {
    const overview = '可因自身生产、生活、科研等特殊需要提出申请，在15个工作日内予以答复。';
    expect(flagged('old-form', { overview })).toEqual(['生产、生活、科研等特殊需要: probable', '15个工作日内予以答复: probable']);
  });
  it('an item that may be its own is a question', () => {
    expect(flagged('old-form', { overview: '（一）人员和经费情况：兼职2人。' })).toEqual(['）人员和经费情况: possible']);
  });
});

describe('a number of parts that the list does not have', () => {
  const six =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';
  it('is told once', () => {
    expect(flagged('parts-listed', { lead: `本报告由${six}五个部分组成。` })).toEqual([`本报告由${six}五个部分组成。: probable`]);
  });
  it('is right where it fits', () => {
    expect(flagged('parts-listed', { lead: `本报告由${six}六个部分组成。` })).toEqual([]);
  });
});
