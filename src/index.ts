export { CliError, RULES, type RuleId, type Severity } from './messages.js'
export { type LetterResult, type LetterSource, readLetter } from './pipeline.js'
export * from './schema.js'
export { type Settings, type SettingsInput, SettingsSchema, toSettings } from './settings.js'
