package text

// The weights say how much a sign speaks for a heading, above zero, or against
// it. On a page with loose lists a line is a heading where the weights of its signs
// come to more than zero; on others a forest begins with what they come to. Both
// tables were fitted to notes of some twenty writers that had been
// flattened, by logistic regression held close to weights set by hand; signs
// that few of the notes bear (times, bars, days, the first line) keep those.

// tightWeights are for pages on which lists are tight.
var tightWeights = [signs]float64{
	always: -1.3,

	// About the line.
	runBelow:        0.6,
	runBelowEach:    0.9,
	runBelowUnder:   1.0,
	longRunBelow:    0.5,
	runAbove:        1.0,
	longLineBelow:   0.4,
	shortLineBelow:  -0.2,
	headingAbove:    -0.5,
	headingNear:     0.6,
	dayAbove:        0.9,
	nothingBelow:    -1.0,
	firstOnPage:     2.2,
	bareAmongProse:  2,
	counted:         3,
	uncounted:       -2,
	introducedAbove: -1.2,
	namedElsewhere:  -0.2,
	allAlone:        0.4,
	leadAmongLone:   -1.2,

	// The line itself.
	oneWord:           0.6,
	fewWords:          0.5,
	manyWords:         -1.2,
	titleCase:         1.5,
	smallStart:        -0.5,
	capitalAmongSmall: 0.7,
	digitStart:        0.3,
	numbered1:         0.4,
	colonEnd:          -2.2,
	questionEnd:       0.8,
	exclamationEnd:    -1.0,
	sentenceEnd:       -1.5,
	sentenceWord:      -0.6,
	dashed:            0.6,
	barred:            1.8,
	speakerNamed:      1.5,
	speakerWithRole:   3,
	handleAlone:       -2,
	personAlone:       0.5,
	personFirst:       0.9,
	nameUnderHeading:  -7,
	nameBelow:         4,
	timeStart:         3.0,
	brackets:          -0.5,
	technical:         -0.8,
	bracketStart:      -0.9,
	address:           -0.7,
	fields:            -3,

	// The rest of the page.
	shorterThanPoints: 0.5,
	tailAlike:         -1.5,
	glossed:           -1.6,
	announced:         4,
	unlisted:          -3,
	usualTitle:        0.4,
	usualTitleWord:    1.4,
	repeated:          -0.6,
	marked:            1.7,
	likeNeighbour:     -1,
	newMatter:         0.2,
	muchNewMatter:     0.2,
	oldMatter:         -0.5,
}

// looseWeights are for pages on which every point stands alone, where next to
// nothing but the words tells: a heading has to announce what follows (weigh
// adds the matter of the line), and what stands before a run of lines is a
// point with what belongs to it.
var looseWeights = [signs]float64{
	always: -7.5,

	// About the line.
	runBelow:        -6.5,
	runAbove:        1,
	longLineBelow:   0.5,
	shortLineBelow:  0.5,
	headingAbove:    -2,
	headingNear:     -4,
	dayAbove:        10,
	nothingBelow:    -4,
	firstOnPage:     8,
	counted:         10,
	uncounted:       -7,
	introducedAbove: -2,
	allAlone:        4.4,

	// The line itself.
	oneWord:           1.5,
	fewWords:          1.5,
	someWords:         1,
	manyWords:         -2,
	titleCase:         3.5,
	smallStart:        -2.5,
	capitalAmongSmall: 5.5,
	numbered1:         1,
	colonEnd:          -50,
	questionEnd:       -1,
	exclamationEnd:    -2,
	sentenceEnd:       -50,
	sentenceWord:      -2,
	dashed:            1.5,
	barred:            6,
	speakerNamed:      3,
	speakerWithRole:   6,
	handleAlone:       -6,
	personAlone:       0.5,
	personFirst:       1,
	timeStart:         12.5,
	quotes:            -2.5,
	brackets:          -2,
	technical:         -3,
	bracketStart:      -2,
	address:           -50,
	fields:            -50,

	// The rest of the page.
	shorterThanPoints: 0.5,
	tailAlike:         -3,
	glossed:           -3,
	announced:         8,
	unlisted:          -5,
	usualTitle:        1,
	usualTitleWord:    4,
	repeated:          -2,
	recurring:         12,
	marked:            3,
	likeNeighbour:     -3,
	muchNewMatter:     -1,
}
