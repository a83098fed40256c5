/** The label lists that the layers point into. Order is fixed: trained weights depend on it. */

/** Penn Treebank tags, as CoreNLP writes them (opening quote ``, closing quote ''). */
export const TAGS =
  "NN IN NNP DT JJ NNS , . VBD RB PRP VB CC VBZ TO VBG VBN VBP '' CD PRP$ `` MD POS : WP WDT NNPS WRB RP JJR JJS RBR -RRB- -LRB- EX $ RBS PDT UH WP$ FW LS SYM #".split(
    ' ',
  )

/** Types of names; 0 is none. */
export const NAME_TYPES =
  'O PERSON ORGANIZATION LOCATION MISC DATE NUMBER DURATION PERCENT MONEY TIME ORDINAL SET'.split(' ')

/** Universal Dependencies v1 relations, as CoreNLP writes them. */
export const RELATIONS =
  'root punct case nmod nsubj det compound amod dobj advmod mark aux cc conj nmod:poss ccomp xcomp advcl cop dep acl:relcl nummod acl neg appos auxpass nsubjpass nmod:tmod compound:prt parataxis mwe expl nmod:npmod csubj iobj det:predet cc:preconj discourse csubjpass'.split(
    ' ',
  )
