import { error, warning } from './diagnostic-definition.ts';

const checkOriginal =
  '请对照原文。原文如此时，在方案的 accepted 里写明；抄录有误时，在 repairs 里写明。';

/** What can be wrong with the text of a plan and with the repairs that are listed for it. */
export const textDiagnostics = {
  'empty-text': error('文本是空的，没有可读的内容。', '请放入方案全文，一个方案一个文件。'),
  'no-numbering': warning(
    '全文没有找到编号，所有文字都归在「正文之前」。',
    '可识别的编号有：一、（一）1.（1）第一章 第一节 第一条。请确认文本完整。',
  ),
  'numbering-gap': warning('编号跳号：{before} 之后是 {now}。', checkOriginal),
  'numbering-backward': warning('编号倒退：{before} 之后是 {now}。', checkOriginal),
  'numbering-repeat': warning(
    '编号重复：{now} 在同一层出现了不止一次，这一处的编号记作 {id}。',
    checkOriginal,
  ),
  'missing-number': warning(
    '同一项里别的小项有编号，这一小项没有，按位置记作 {id}。',
    checkOriginal,
  ),
  'heading-conflict': warning(
    '一个单元格里印了两个标题：「{first}」和「{second}」。编号取第一个，第二个照原样列出。',
    checkOriginal,
  ),
  'ragged-table': warning(
    '任务表的最后一行只有 {cells} 个单元格，表头有 {columns} 列，缺的按空格处理。',
    '请检查抄录时是否丢了制表符。',
  ),
  'unbalanced-bracket': warning('括号「{bracket}」没有配对。', checkOriginal),
  'unreadable-character': warning(
    '这里的字认不出来（{names}），各种字体里不一样，或是已经丢失。',
    '请对照原文，在方案的 repairs 里写上原来的字；原文如此时，在 accepted 里写明。',
  ),
  'look-alike-character': warning(
    '文中有 {count} 处与常用字同形而编码不同的字（{characters}），多半由 PDF 复制而来，已换成常用字。',
    '换过的字都列在修补里，请对照原文；无误时，在方案的 accepted 里写明。',
  ),
  'html-markup': warning(
    '文中有网页的标记「{markup}」。',
    '请从网页上复制文字，不要复制源文；原文如此时，在方案的 accepted 里写明。',
  ),
  'letter-in-figure': warning(
    '「{words}」的数字里夹着字母或圆圈，没有当作数来读。',
    '请对照原文，在方案的 repairs 里写上原来的数字。',
  ),
  'split-figure': warning(
    '「{words}」里的数字被空格断开，看不出是一个数还是几个数，没有读取。',
    '请对照原文，在方案的 repairs 里写上原来的数字；原文如此时，在 accepted 里写明。',
  ),
  'unread-number': warning(
    '「{number}」像是编号，没有认出来，当作正文。',
    '可识别的编号有：一、（一）1.（1）①1.1 第一章 第一节 第一条。原文如此时，在方案的 accepted 里写明。',
  ),
  'looks-incomplete': warning(
    '文本看来不完整：{why}。',
    '请找全文；只有这一部分时，在方案里写 complete: opening（只有开头）或 excerpt（节录）；确是全文时，在 accepted 里写明。',
  ),
  'unfinished-sentence': warning(
    '段落在「{tail}」处没有写完。',
    '请对照原文，看是否有缺字，或上下两段本是一段。',
  ),
  'listed-repair-missing': error(
    '修补「{find}」在种子文本里找不到。',
    'find 须与种子文本逐字相同，包括空格和标点。',
  ),
  'listed-repair-ambiguous': error(
    '修补「{find}」在种子文本里有 {count} 处，不知道改哪一处。',
    '把 find 写长一些，直到全文只有一处。',
  ),
  'listed-repair-outside': error(
    '修补「{find}」跨过了段落或编号，无法标在一处。',
    '一条修补只改一个段落里的文字；编号和换行不在此改。',
  ),
} as const;
