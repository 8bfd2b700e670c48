package text

// The weights say how much a sign speaks for a heading, above zero, or against
// it. A line is a heading where the weights of its signs come to more than
// zero.

// tightWeights are for pages on which lists are tight. They were fitted to
// notes of a dozen writers that had been flattened, by logistic regression; those
// of the times of a schedule, of names and of neighbours were set by hand, since
// too few of the notes have such lines.
var tightWeights = [signs]float64{
	always:            -1.1,
	runBelow:          0.6,
	longRunBelow:      0.5,
	runAbove:          1.0,
	longLineBelow:     0.3,
	shortLineBelow:    -0.2,
	headingAbove:      -0.4,
	headingNear:       0.6,
	dayAbove:          0.7,
	nothingBelow:      -0.7,
	firstOnPage:       1.0,
	oneWord:           0.5,
	fewWords:          0.5,
	someWords:         0.1,
	manyWords:         -1.0,
	titleCased:        1.0,
	smallStart:        -1.0,
	capitalAmongSmall: 0.6,
	digitStart:        0.3,
	numbered1:         0.3,
	colonEnd:          -1.8,
	questionEnd:       0.6,
	exclamationEnd:    -0.7,
	sentenceEnd:       -1.2,
	sentenceWord:      -0.8,
	dashed:            0.3,
	barred:            1.2,
	speakerNamed:      0.2,
	personAlone:       0.6,
	personFirst:       0.7,
	nameUnderHeading:  -2.5,
	timeStart:         3.0,
	brackets:          -0.3,
	technical:         -0.4,
	bracketStart:      -0.9,
	address:           -0.5,
	shorterThanPoints: 0.5,
	usualTitle:        0.4,
	usualTitleWord:    1.0,
	repeated:          -0.7,
	marked:            1.7,
	alike:             0.2,
	newMatter:         0.4,
	muchNewMatter:     0.3,
	oldMatter:         -0.4,
}

// looseWeights are for pages on which every point stands alone, where next to
// nothing but the words tells: a heading has to announce what follows (weigh
// adds the matter of the line), and what stands before a run of lines is a
// point with what belongs to it.
var looseWeights = [signs]float64{
	always: -7.5,

	runBelow: -6, runAbove: 1, headingNear: -8, dayAbove: 12, nothingBelow: -4,

	fewWords: 2, someWords: 2, manyWords: -2, titleCased: 2,
	smallStart: -2, capitalAmongSmall: 3, dashed: 1, speakerNamed: 3, personAlone: -2,
	exclamationEnd: -2, questionEnd: -2, quotes: -2, technical: -2, bracketStart: -2, sentenceWord: -2,
	sentenceEnd: -50, colonEnd: -50, address: -50,

	repeated: -2, marked: 3,
}
