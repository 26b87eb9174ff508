import { describe, expect, it } from 'vitest';
import { flagged } from './support/judged.ts';

describe('a measure off target', () => {
  it.each([
    [
      'training for a problem it names, which is no want of skill',
      '一是渠道不对路，老人不上网。二是栏目归类混乱。下一步，一是围绕渠道不对路的难题，认真组织学习条例。二是把混乱的栏目重新归类。',
      ['一是围绕渠道不对路的难题，认真组织学习条例。: probable'],
    ],
    [
      'training in the place of want of devices',
      '一是查阅点的电脑老旧，开机要十分钟。二是栏目归类混乱。下一步，一是加强业务学习，组织学习政策文件。二是把混乱的栏目重新归类。',
      ['一是加强业务学习，组织学习政策文件。: possible'],
    ],
    [
      'an open day for replies gone wrong, named by the measure alone',
      '针对依申请公开答复不规范的问题，组织“政府开放日”活动3场。针对栏目归类混乱的问题，把栏目重新归类。',
      ['针对依申请公开答复不规范的问题，组织“政府开放日”活动3场。: probable'],
    ],
    [
      'people for a form of interpretation',
      '一是政策解读形式单一。二是栏目归类混乱。下一步，一是针对解读形式单一的问题，为各站所配备专职信息员。二是把混乱的栏目重新归类。',
      ['一是针对解读形式单一的问题，为各站所配备专职信息员。: probable'],
    ],
    [
      'secrecy in the place of interpretation',
      '一是政策解读照抄原文。二是栏目归类混乱。下一步，一是开展保密审查抽检6次。二是把混乱的栏目重新归类。',
      ['一是开展保密审查抽检6次。: possible'],
    ],
    [
      'a site for want of people, reviews for want of people',
      '针对队伍力量薄弱的问题，对门户网站进行了改版。针对缺少专职人员的问题，修订信息发布审核制度。',
      ['针对队伍力量薄弱的问题，对门户网站进行了改版。: probable', '针对缺少专职人员的问题，修订信息发布审核制度。: probable'],
    ],
    [
      'a channel for replies gone wrong, pictures for want of time',
      '针对依申请答复不规范的问题，增设公开栏6处。针对栏目更新不及时的问题，制作政策图解12期。',
      ['针对依申请答复不规范的问题，增设公开栏6处。: probable', '针对栏目更新不及时的问题，制作政策图解12期。: probable'],
    ],
    [
      'paint for want of content',
      '针对公开内容不够全面的问题，粉刷维修公示栏4处。针对栏目归类混乱的问题，把栏目重新归类。',
      ['针对公开内容不够全面的问题，粉刷维修公示栏4处。: probable'],
    ],
    [
      'a journey for the one it counts',
      '1.照片由各村自己拍，难辨真假。2.明细查询的密码老人记不住。措施：照片由驻村干部拍。对第二个问题，组织镇村干部赴先进乡镇考察，开阔眼界。',
      ['对第二个问题，组织镇村干部赴先进乡镇考察，开阔眼界。: possible'],
    ],
    [
      'training for want of people, in its place',
      '一是补贴公示只贴在村部，外出的看不到。二是没有专职信息员。三是短视频少。改进措施：一是公示发到村民微信群。二是组织参加业务培训，学习条例和发布流程。三是拍摄短视频。',
      ['二是组织参加业务培训，学习条例和发布流程。: possible'],
    ],
    [
      'attitude for accounts that are not told',
      '一、学校食堂账目公开不全。二、政策文件与解读不同步。改进情况：针对食堂账目公开不全，召开专题会议，要求各校提高政治站位。\n文件与解读同步报审。',
      ['针对食堂账目公开不全，召开专题会议，要求各校提高政治站位。: probable'],
    ],
    [
      'printed matter for replies too late',
      '（一）申请答复超期3件。（二）栏目归类混乱。改进措施：（一）针对答复超期，印制条例宣传册5000本。（二）把混乱的栏目重新归类。',
      ['（一）针对答复超期，印制条例宣传册5000本。: possible'],
    ],
    [
      'knowledge tests for a guide that foreigners cannot read',
      '问题：英文版办事指南缺失，外企看不懂。针对英文指南缺失，组织干部学习条例原文，开展知识测试。',
      ['针对英文指南缺失，组织干部学习条例原文，开展知识测试。: probable'],
    ],
    [
      'a writing class right behind a broken page',
      '问题1：审批进度查询页打不开。措施1：组织干部参加公文写作轮训。\n问题2：土地结果分散。措施2：归并到一个页面。',
      ['措施1：组织干部参加公文写作轮训。: possible'],
    ],
    [
      'training for want of people, of whom both tell',
      '问题：没有专职人员，由两名文书兼办。改进：组织文书学习公开条例，参加网络培训。',
      ['组织文书学习公开条例，参加网络培训。: possible'],
    ],
  ])('%s', (_, problems, expected) => {
    expect(flagged('off-target-measure', { problems })).toEqual(expected);
  });
  it.each([
    [
      'training first, and duties besides, for want of people alone',
      '一是没有专职人员，由两名文书兼办；二是栏目归类混乱，格式不一。改进：（一）把混乱的栏目重新归类。（二）加强业务知识培训，落实岗位责任，按月检查。',
      1,
    ],
    [
      'the same where a measure gives people',
      '一是没有专职人员，由两名文书兼办；二是栏目归类混乱，格式不一。改进：（一）把混乱的栏目重新归类，明确专人更新。（二）加强业务知识培训，落实岗位责任，按月检查。',
      0,
    ],
    [
      'the same where skill is wanting too',
      '一是没有专职人员，文书业务不熟；二是栏目归类混乱，格式不一。改进：（一）把混乱的栏目重新归类。（二）加强业务知识培训，落实岗位责任，按月检查。',
      0,
    ],
    ['training of those who are new, where people change', '一是信息员兼职多、变动快。改进：对新任的6名信息员进行岗前培训。', 0],
  ] as const)('is possible or not: %s', (_, problems, count) => {
    expect(flagged('off-target-measure', { problems })).toHaveLength(count);
  });
  it.each([
    [
      'attitude for indifference',
      '一是领导干部对公开工作认识不到位。二是栏目归类混乱。改进：一是针对认识不到位的问题，召开专题会学习，提高思想认识。二是把栏目重新归类。',
    ],
    [
      'printed matter for want of knowledge',
      '一是群众不知道怎么查。二是栏目归类混乱。改进：一是针对群众不知道怎么查的问题，印制宣传册5000本。二是把栏目重新归类。',
    ],
    ['training for want of skill, right behind it', '问题：两名文书业务不熟。改进：组织文书学习公开条例，参加网络培训。'],
    ['people for want of people', '问题：没有专职人员，由两名文书兼办。改进：从社保所抽调1名专职人员。'],
    ['people for want of time', '一是更新不及时。二是栏目归类混乱。下一步，一是针对更新不及时的问题，配备专职信息员。二是把栏目重新归类。'],
    ['people who explain', '针对群众看不懂政策的问题，抽调人员12名进村讲解。针对栏目归类混乱的问题，把栏目重新归类。'],
    ['an open day for want of participation', '针对公众参与不足的问题，组织开放日活动3场。针对栏目混乱的问题，把栏目重新归类。'],
    ['a contest beside a rule', '针对报送不及时的问题，举办竞赛1次，建立报送通报制度。针对栏目混乱的问题，把栏目重新归类。'],
    ['training for want of skill', '一是信息员业务不熟。二是栏目归类混乱。下一步，一是加强信息员业务培训。二是把混乱的栏目重新归类。'],
    [
      'training beside something else',
      '一是渠道不多。二是栏目归类混乱。下一步，一是加强业务培训，拓宽公开渠道。二是把混乱的栏目重新归类。',
    ],
    [
      'channels for want of reach, reviews for want of quality',
      '针对覆盖面不广的问题，增设公开栏6处。针对信息质量不高的问题，落实三审三校。',
    ],
    ['a handbook for change of people', '针对人员流动大的问题，编印操作手册，建立交接制度。针对栏目混乱的问题，把栏目重新归类。'],
    ['a site for want of search, a column for want of content', '针对检索不便的问题，对网站进行改版。针对内容不全面的问题，增设就业专栏。'],
    ['what only mentions a channel', '一是培训不足。二是栏目归类混乱。下一步，一是破损公开栏换新。二是把栏目重新归类。'],
    ['training in no place', '一是渠道不多。下一步，一是拓宽公开渠道。二是加强业务培训。三是把混乱的栏目重新归类。'],
    [
      'a measure that shares a word with what it names, or its topic',
      '一是企业看不懂政策文件，不知道自己够不够格。二是答复引用条款有误。下一步，针对看不懂文件的情况，上线小程序，企业填七个数就出结果。针对条款引用有误，聘请两名律师驻厅审阅。',
    ],
    [
      'what is looked into for any problem',
      '一是报送材料拖延。二是栏目归类混乱。下一步，针对报送拖延，将报送情况纳入考核。把混乱的栏目重新归类。',
    ],
    [
      'what is meant for whom, not for what',
      '一是报送材料拖延。二是栏目归类混乱。下一步，对各村各站所，配发公开栏锁具。把混乱的栏目重新归类。',
    ],
    ['a measure of its own', '一是渠道不对路。二是栏目归类混乱。下一步，一是针对渠道不对路的问题，增设公开栏。二是把栏目重新归类。'],
    [
      'what it does in words of its own: a lawyer',
      '一是公文属性界定难。二是栏目归类混乱。下一步，针对公文属性界定难，请司法局派律师每月坐诊。把混乱的栏目重新归类。',
    ],
    [
      'the same: readers before publication',
      '一是解读晦涩难懂。二是栏目归类混乱。下一步，针对解读晦涩难懂，请退休教师先读一遍，读不通的退回重写。把混乱的栏目重新归类。',
    ],
    [
      'the same: a rhyme at the fair',
      '一是群众知晓度不高。二是栏目归类混乱。下一步，针对群众知晓度不高，编成快板在庙会上演。把混乱的栏目重新归类。',
    ],
  ])('leaves %s', (_, problems) => {
    expect(flagged('off-target-measure', { problems })).toEqual([]);
  });
});

describe('a list in step with the problems', () => {
  const problems = '一是栏目归类混乱。二是政策解读照抄原文。三是信息员更换频繁。';
  const first = '下一步，一是把混乱的栏目重新归类。二是解读由起草人改写，不照抄原文。';
  it('has one measure that has to do with none of them', () => {
    expect(flagged('off-target-measure', { problems: `${problems}${first}三是加大宣传力度，营造良好氛围。` })).toEqual([
      '三是加大宣传力度，营造良好氛围。: possible',
    ]);
  });
  it.each(['三是保持信息员队伍稳定。', '三是新换的信息员由老信息员带三个月。', '三是再回头看一遍栏目。'])('leaves %s', (third) => {
    expect(flagged('off-target-measure', { problems: `${problems}${first}${third}` })).toEqual([]);
  });
});

describe('a measure on other work than disclosure', () => {
  const problems = '一是栏目归类混乱。二是政策解读照抄原文。下一步，把混乱的栏目重新归类；解读由起草人改写，不照抄原文；';
  it.each([
    '加强医德医风教育。',
    '做好值班值守，确保平安过年。',
    '抓好党风廉政建设。',
    '做好单位形象宣传。',
    '积极争取经费，更换办公电脑。',
  ])('is %s', (measure) => {
    expect(flagged('off-target-measure', { problems: problems + measure })).toEqual([`${measure}: possible`]);
  });
  it.each([
    '加强作风建设，凡信息更新超期的通报。',
    '把志愿服务队的排班表贴上公开栏。',
    '增加检索功能。',
    '做好政务公开对外宣传报道。',
    '购置办公设备供群众查阅信息。',
  ])('is not %s', (measure) => {
    expect(flagged('off-target-measure', { problems: problems + measure })).toEqual([]);
  });
  it('leaves what a problem may mean', () => {
    const own = '一是栏目归类混乱。二是窗口服务态度生硬。下一步，把混乱的栏目重新归类；窗口装上评价器；加强干部作风建设。';
    expect(flagged('off-target-measure', { problems: own })).toEqual([]);
  });
});
