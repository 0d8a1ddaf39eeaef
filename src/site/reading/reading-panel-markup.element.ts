/** What stands in the reading panel: fixed words, put in when the panel is opened first. */

const groups = [
  {
    name: 'textSize',
    legend: '字的大小',
    choices: { 1: '标准', 2: '大一些', 3: '大', 4: '很大', 5: '最大' },
  },
  { name: 'spacing', legend: '行距字距', choices: { usual: '标准', wide: '加宽' } },
  { name: 'contrast', legend: '明暗对比', choices: { usual: '标准', high: '更强' } },
  { name: 'theme', legend: '底色', choices: { system: '跟随系统', light: '浅', dark: '深' } },
];

const rates = ['0.7', '0.85', '1', '1.25', '1.5'];

const fieldsets = groups.map(({ name, legend, choices }) => {
  const labels = Object.entries(choices).map(
    ([value, label]) =>
      `<label><input type="radio" name="${name}" value="${value}"> ${label}</label>`,
  );
  return `<fieldset data-choice="${name}"><legend>${legend}</legend>${labels.join('')}</fieldset>`;
});
const rateOptions = rates.map(
  (rate) => `<option value="${rate}"${rate === '1' ? ' selected' : ''}>${rate} 倍</option>`,
);

/** The settings, for the end of the panel's `<details>`. */
export const settingsMarkup = `<div class="site-panel" data-part="settings" role="group" aria-label="阅读设置">
${fieldsets.join('')}
<fieldset data-part="aloud"><legend>朗读</legend>
<div data-part="speech">
<label>声音 <select data-part="voice"></select></label>
<label>快慢 <select data-part="rate">${rateOptions.join('')}</select></label>
<button type="button" data-part="read">读这一页</button>
</div>
<p data-part="no-voice" role="status"></p>
<label data-part="consent" hidden><input type="checkbox"> 我知道，仍用联网的声音</label>
</fieldset>
<p><button type="button" data-part="reset">全部恢复标准</button> 只存在这台设备上。 <span data-part="told" role="status"></span></p>
</div>`;

/** The bar that stands there while a page is read aloud. */
export const barMarkup = `<div class="reading-bar" role="group" aria-label="朗读" data-part="bar" hidden>
<button type="button" data-part="previous">上一句</button>
<button type="button" data-part="pause" data-paused="继续">暂停</button>
<button type="button" data-part="next">下一句</button>
<button type="button" data-part="stop">停止</button>
</div>`;

/** What the panel says, by what it is about. */
export const panelWords: Readonly<Record<string, string>> = {
  none: '这台设备的浏览器没有中文声音，不能朗读。可以在系统设置里添加中文语音。',
  network: '浏览器只有联网的中文声音：朗读时，读到的文字会发给提供声音的公司。本站自己不发送。',
  unkept: '浏览器不让本站存东西，设置只在这一页有效。',
  reset: '已恢复。',
};
