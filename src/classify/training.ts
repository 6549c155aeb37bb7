/** All that making a model takes, from labels to the text of its file. */
export { readGoldExamples } from './gold.js'
export { readLabels } from './labels.js'
export { encodeModel } from './model-file.js'
export { readThemeList } from './theme-list.js'
export { THEMES } from './themes.js'
export { trainModel } from './train.js'
