import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';

const cell = (text: string, merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType], columnSpan = 1) =>
  new TableCell({ children: [new Paragraph(text)], columnSpan, ...(merge === undefined ? {} : { verticalMerge: merge }) });

/** A document with a heading, automatic numbers on two levels that restart, and a table with merged cells. */
export function writeDocx(): Promise<Buffer> {
  const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'chapters', level } });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'chapters',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: '青禾镇2023年政府信息公开工作年度报告', heading: HeadingLevel.HEADING_1 }),
          numbered('总体情况', 0),
          numbered('主动公开', 1),
          numbered('依申请公开', 1),
          numbered('主动公开政府信息情况', 0),
          new Table({
            rows: [
              new TableRow({ children: [cell('事项', VerticalMergeType.RESTART), cell('数量', undefined, 2)] }),
              new TableRow({ children: [cell('', VerticalMergeType.CONTINUE), cell('3'), cell('0')] }),
            ],
          }),
          numbered('收到申请', 1),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
