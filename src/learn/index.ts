/**
 * takes  – numbers
 * gives  – linear models: hashed features, weights files
 * touches – nothing
 */
export { hashText, mix1, mix2, mix3 } from './hash-features.ts'
export { type ModelFile, parseModel, type WeightArray, writeModel } from './model-file.ts'
