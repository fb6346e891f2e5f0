/**
 * Decides whether a department is the right one for a diagnosis, by what its Chinese name says: houses name departments freely, but with the
 * same words. Chapters of ICD-10 and words are our choice; a diagnosis of no chapter below has no right department, and then none is wrong.
 */

interface Specialty {
  /** First and last category of ICD-10. */
  readonly from: string;
  readonly until: string;
  /** Any of these in the name of a department. */
  readonly words: readonly string[];
}

const specialties: readonly Specialty[] = [
  { from: 'A15', until: 'A19', words: ['感染', '呼吸', '结核'] },
  { from: 'A00', until: 'B99', words: ['感染', '传染', '发热'] },
  { from: 'C00', until: 'D48', words: ['肿瘤', '化疗', '放疗', '安宁'] },
  { from: 'C81', until: 'C96', words: ['血液'] },
  { from: 'C34', until: 'C34', words: ['呼吸', '胸'] },
  { from: 'C50', until: 'C50', words: ['乳腺', '普外'] },
  { from: 'C51', until: 'C58', words: ['妇'] },
  { from: 'C60', until: 'C68', words: ['泌尿'] },
  { from: 'C15', until: 'C26', words: ['消化', '普外', '胃肠', '肝胆'] },
  { from: 'D25', until: 'D28', words: ['妇'] },
  { from: 'D50', until: 'D89', words: ['血液'] },
  { from: 'E00', until: 'E90', words: ['内分泌', '代谢'] },
  { from: 'F00', until: 'F03', words: ['神经内', '老年', '护理', '精神'] },
  { from: 'F04', until: 'F99', words: ['精神', '心理'] },
  { from: 'G00', until: 'G99', words: ['神经'] },
  { from: 'G81', until: 'G83', words: ['康复'] },
  { from: 'H00', until: 'H59', words: ['眼'] },
  { from: 'H25', until: 'H28', words: ['日间'] },
  { from: 'H60', until: 'H95', words: ['耳鼻'] },
  { from: 'I00', until: 'I52', words: ['心内', '心血管', '心脏', '胸痛'] },
  { from: 'I60', until: 'I69', words: ['神经', '卒中'] },
  { from: 'I63', until: 'I69', words: ['康复'] },
  { from: 'I70', until: 'I89', words: ['血管', '普外'] },
  { from: 'J00', until: 'J99', words: ['呼吸'] },
  { from: 'K00', until: 'K14', words: ['口腔'] },
  { from: 'K20', until: 'K93', words: ['消化', '胃肠', '肝胆'] },
  { from: 'K35', until: 'K46', words: ['普外', '外科'] },
  { from: 'K56', until: 'K56', words: ['普外', '外科'] },
  { from: 'K80', until: 'K83', words: ['普外', '外科'] },
  { from: 'L00', until: 'L99', words: ['皮肤'] },
  { from: 'M00', until: 'M36', words: ['风湿', '骨'] },
  { from: 'M40', until: 'M99', words: ['骨', '康复', '疼痛'] },
  { from: 'N00', until: 'N19', words: ['肾'] },
  { from: 'N20', until: 'N51', words: ['泌尿'] },
  { from: 'N60', until: 'N64', words: ['乳腺', '普外'] },
  { from: 'N70', until: 'O99', words: ['妇', '产'] },
  { from: 'P00', until: 'P96', words: ['新生儿', '儿科'] },
  { from: 'R40', until: 'R57', words: ['急诊', '重症'] },
  { from: 'S00', until: 'S09', words: ['神经外', '急诊'] },
  { from: 'S20', until: 'T14', words: ['骨', '创伤', '急诊'] },
  { from: 'T15', until: 'T98', words: ['急诊', '重症'] },
  { from: 'U07', until: 'U07', words: ['感染', '呼吸'] },
  { from: 'Z47', until: 'Z50', words: ['康复'] },
  { from: 'Z51', until: 'Z51', words: ['肿瘤', '安宁'] },
  { from: 'Z54', until: 'Z54', words: ['康复', '护理'] },
  { from: 'Z74', until: 'Z74', words: ['护理', '老年'] },
  { from: 'Z95', until: 'Z95', words: ['心内', '心血管', '康复'] },
  { from: 'Z96', until: 'Z96', words: ['骨', '康复'] },
];

/** General wards treat a bit of everything; they are the right ones in the community. */
const general = ['全科', '综合'];
const childhoodYears = 14;

/** Whether a department's name fits a diagnosis and an age; null when nothing can be said. */
export function fitsSpecialty(departmentZh: string, code: string | null, ageYears: number): boolean | null {
  if (code === null) return null;
  if (departmentZh.includes('儿')) return ageYears < childhoodYears;
  const category = code.slice(0, 3);
  const words = specialties
    .filter(({ from, until }) => from <= category && category <= until)
    .flatMap(specialty => specialty.words);
  if (words.length === 0) return null;
  return [...words, ...general].some(word => departmentZh.includes(word));
}
