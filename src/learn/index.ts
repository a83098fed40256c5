/**
 * takes  – numbers
 * gives  – linear models: hashed features, weights files
 * touches – nothing
 */
export {
  type Chain,
  type ChainScores,
  type Crf,
  chainMarginals,
  crfFromFile,
  crfToFile,
  decodeChain,
  forwardBackward,
  quantiseCrf,
  scoreChain,
} from './crf.ts'
export { hashText, mix1, mix2, mix3 } from './hash-features.ts'
export { type Logistic, type LogisticTraining, logOddsOf, probabilityOf, trainLogistic } from './logistic.ts'
export { type ModelFile, parseModel, type WeightArray, writeModel } from './model-file.ts'
export { addScores, bestClass, type Perceptron, perceptronFromFile, perceptronToFile } from './perceptron.ts'
export {
  quantiseRanker,
  type Ranker,
  type RankerTraining,
  type RankingGroup,
  rankerFromFile,
  rankerToFile,
  scoreBag,
  scoreCandidate,
  softmax,
  trainRanker,
} from './ranker.ts'
export { type CrfTraining, trainCrf } from './train-crf.ts'
export {
  countSeen,
  finishPerceptron,
  learnStep,
  newPerceptron,
  type PerceptronInTraining,
  scoreInTraining,
} from './train-perceptron.ts'
