import { expect, it } from 'vitest';
import { agencyKeys } from '../src/run/agency-keys.ts';

const kinds = ['自治县', '省', '市', '县', '区'];
type Agency = readonly [agency: string | null, region: string | null];

/** Which reports have one key: a letter each. */
function groups(agencies: readonly Agency[]): string {
  const reports = agencies.map(([agency, region], no) => ({ report_id: String(no), agency, region }));
  const keys = agencyKeys(reports, kinds);
  const seen = [...new Set(reports.map(({ report_id }) => keys.get(report_id)))];
  return reports.map(({ report_id }) => 'abcdef'.charAt(seen.indexOf(keys.get(report_id)))).join('');
}

const table: Readonly<Record<string, readonly [readonly Agency[], string]>> = {
  'the same name is one agency': [
    [
      ['甲县教育局', null],
      ['甲县教育局', '丙市/甲县'],
    ],
    'aa',
  ],
  'the city before the county changes nothing': [
    [
      ['乙区人民政府', '丙市/乙区'],
      ['丙市乙区人民政府', '丙市/乙区'],
    ],
    'aa',
  ],
  'nor does the government before its sub-district': [
    [
      ['柳荫街道办事处', null],
      ['乙区人民政府柳荫街道办事处', '丙市/乙区'],
    ],
    'aa',
  ],
  'three names of one agency are one': [
    [
      ['柳荫镇人民政府', null],
      ['乙区柳荫镇人民政府', null],
      ['丙市乙区柳荫镇人民政府', null],
    ],
    'aaa',
  ],
  'a name that two counties use stands for neither': [
    [
      ['水务管理局', null],
      ['甲县水务管理局', null],
      ['丁县水务管理局', null],
    ],
    'abc',
  ],
  'another region is another agency': [
    [
      ['柳荫镇人民政府', '戊市/己县'],
      ['乙区柳荫镇人民政府', '丙市/乙区'],
    ],
    'ab',
  ],
  'one name in two regions is two agencies': [
    [
      ['柳荫镇人民政府', '戊市/己县'],
      ['柳荫镇人民政府', '丙市/乙区'],
    ],
    'ab',
  ],
  'a name that ends alike within a word is another': [
    [
      ['荫镇人民政府', null],
      ['柳荫镇人民政府', null],
    ],
    'ab',
  ],
  'government alone names nobody': [
    [
      ['人民政府', null],
      ['甲县人民政府', null],
    ],
    'ab',
  ],
  'agencies without a name are each their own': [
    [
      [null, null],
      [null, null],
    ],
    'ab',
  ],
};

it.each(Object.entries(table))('%s', (_, [agencies, expected]) => {
  expect(groups(agencies)).toBe(expected);
});
