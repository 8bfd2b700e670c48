// Package index finds what a document names - tools and projects, standards,
// people - and makes the entries of an index of it.
//
// # Where to start
//
// [Recognize] puts a model.Mention round the words of every name that it finds; [Collate]
// (collate.go) numbers the mentions and gathers them to entries in the order of an index.
// [Clear] takes the mentions out again (around.go). [Merge] makes one index of those of
// several sets of notes, [Lint] looks an index over (lint.go).
//
// # How names are found
//
// A book whose files are in several languages is taken apart by them (bylanguage.go). A
// document is laid out as runs of text (flatten.go), very long ones stretch by stretch
// (stretches.go), blocks of code as what they are (prose.go), and cut to words
// (tokens.go), each of which is looked up once (vocabulary.go); the cutting also tells
// which rules have anything to look for in a run. What hangs on a word alone is found out
// once for each and kept as bits: what it says of a name beside it and how it is spelt
// (wordsays.go), whether anything begins with it, which rules look at a run for its sake
// (brief in vocabulary.go).
//
// What the document defines itself is gathered first: repositories and packages that it
// links to, what it installs and runs (commands.go, installers.go, imports.go,
// standardmodules.go, invoked.go) or needs (required.go, manifests.go), what it calls a
// library (discover.go, identifiers.go, compounds.go, scoped.go, modules.go, phrases.go,
// called.go) and what a definition behind it makes a program (definitions.go), what it
// links to the own page of (projects.go, registries.go, slugs.go, ownpage.go, linktext.go,
// hosts.go) or into (within.go), what sentences run (ran.go), what points begin with and
// call a plugin (opening.go), what was once called otherwise (renamed.go), after what the
// gatherings are called that it speaks of (gatherings.go), the points of lists of tools
// (listing.go), its speakers and other people (people.go, peoplenames.go, biography.go,
// handles.go, presented.go, attendance.go, speakerlabels.go; speaking.go by what only
// people do, chatters.go in chats, citations.go in lists of references).
//
// One scan over the words then makes a candidate of each name of the catalogue, each name
// so defined and each identifier of a standard (scan.go, names.go, beginnings.go,
// ahead.go, match.go, joint.go, parted.go, letters.go, standards.go, norms.go, acts.go,
// standardnumbers.go) and each address of a home page (address.go, homepage.go), be it
// with the ending of a case (inflected.go, mixedscripts.go) or among Chinese characters
// (hannames.go).
//
// What the notes say only the end of, as the beginning of the name stands beside it, is one
// for certain: "Google Docs, Sheets and Slides" (ellipses.go).
//
// A name that can be nothing else is a mention at once, and letters that stand for words
// where the notes name more of their field (judge.go). A name that is also an ordinary
// word has to show evidence: points for its case, its mark-up, the names around it, above
// all those of its field and of kindred ones (fields.go), be they all in one list and none
// of them certain (namerow.go), or all that a point has (paired.go), the title of its
// section (subjects.go), the words beside it (evidence.go, weighknown.go, weighmarkup.go,
// weighsaid.go; services.go for where people meet and work, units.go for what one makes
// with a service), links to the home page of the thing (linkedthings.go), the more where
// the notes hardly speak of tools (prosaic.go), above all where nothing in them speaks of
// programs, be the name mostly one beyond doubt (worldly.go), and not what people,
// institutions, towns and events are called (namesake.go, employer.go, borne.go,
// places.go, namedafter.go), nor a word of prose that is only spelled alike
// (prosewords.go); the more also where it is a word of the language that the notes are in
// (elsewhere.go).
//
// What is accepted is evidence for the rest, which is weighed again, as far as that may
// alter it (again.go). Of things of one name it is decided which is meant (homographs.go,
// kindwords.go).
//
// When the known names are judged, the words that are in no catalogue and in no list of
// ordinary words (lexicon.go, misspelt.go, wordlists.go) become candidates too (guess.go,
// guessable.go, look.go, joinedlook.go, accentedlook.go, slips.go), as do ordinary words
// with a capital that the notes do not give such words otherwise (capitals.go), or in a
// list of names (plain.go), the single words in lists of names (singles.go), the elements
// of lists in a line (elements.go), what points of a list of tools begin with (heads.go),
// several words that end in what programs are called (programnames.go) and a known name
// that goes on as a longer one, or is but a word of an element of a list (extend.go); they
// have to show evidence of the same kind, above all names about them (weighguess.go,
// guessplace.go, guesscues.go, leanings.go, apposition.go; strangers.go, makers.go and
// otherthings.go tell what else they may be, mostguess.go when to give up), or that the
// notes list them as tools (instances.go). There is no list of exceptions: no rule names a
// tool. At last the accepted candidates are set into the tree (wrap.go, slabs.go).
//
// A thing, its candidates and the rules that take them are in thing.go, the keys of things
// in key.go, the finder in recognize.go. What rules ask of the text about a place is in
// ends.go (letters and words; affixes.go for lists of them to begin or end with),
// beside.go, besidecues.go, cues.go and near.go (what stands beside a name, and which
// names do), joining.go (what joins two names), stands.go and spoiled.go (what is joined
// to one), lettered.go (what else a letter may be), shape.go and tokenshape.go (the look
// of its run); what they ask of a word in words.go (how else it is used) and spelling.go
// (what it is made of). arrange.go keeps the candidates in order, runset.go sets of runs.
// reasons.go says in words why a name was taken.
//
// The lists of words lie in words.txt, forenames.txt and the folder lexicon; lexicon.table
// is made of them. After each change of a list, run "go generate ./model/index" and commit
// both; a test tells when they differ.
//
// # A new rule
//
// A rule has a file of its own, or stands beside the one that is like it. It goes by words
// and marks, never by the name of a tool. There are three kinds:
//
// What the notes define themselves is learned before the scan (finder.discover and
// discoverSaid call such rules, and finder.learn makes the name known in all of the
// notes). A run is shown to a rule only where it has one of the marks (run.marks) or words
// (run.rules) that the rule goes by: a new word is made known in word.rules
// (vocabulary.go), and where no bit fits, a brief is added there and to discoverRules. As
// all bits of brief are taken, the next one makes the type wider.
//
// What speaks for or against a name of the catalogue gives points in weighKnown; for a
// word that no catalogue has, in weighGuess, and for an ordinary word with a capital, in
// weighPlain (plain.go). From threshold on (evidence.go) a name is taken. weight.tell says
// in words what a rule gave: "gloss index --explain NAME" prints it. Words that say
// something of a name beside them are tests in the table of wordsays.go. A name is weighed
// again only where something about it has changed: a rule that looks beyond its own run
// and the few beside it has to be known to finder.stale (judge.go), and to keep (again.go)
// for names of the catalogue. Guesses are given up early: what may give one points has to
// be counted in mostguess.go too, which TestBoundsHold tries.
//
// What makes candidates of unknown words is called in finder.guess.
//
// A rule is tried by sentences of its own in a test (recognize_test.go, said_test.go), and
// by the notes in testdata with their names beside them: TestQuality prints what is wrong
// and missed with -v, and has a floor.
//
// # A new language
//
// Words of the language that prose is full of go into lexicon/otherlanguages.txt, which
// holds those of all languages but English and German; the eight bits of lists
// (wordlists.go) are taken. What a tool is called too goes into ordinaryIn (elsewhere.go)
// instead. spoken (language.go) has the small words that a language is known by where the
// notes do not say it, and whether its names take endings (inflecting; the endings
// themselves in inflected.go). Rules that go by words have the words of all languages side
// by side: where one has "bibliothek" or "bibliothèque", the word of the new language
// belongs.
//
// # How entries are made
//
// Entries stand in the order of the Unicode Collation Algorithm for the language of the
// notes, word by word (order.go, greek.go), under the letters of that language
// (letter.go). People stand under their family names (inverted.go). Other names that the
// notes use refer to the one of the entry where they are out of its sight (references.go),
// in their base forms (baseform.go). Things that come of one another refer to each other
// (seealso.go), and so do those that the notes call by one name (calledalike.go). An entry of
// many mentions is parted by talk, in a book of files whose talks do not say in which by file
// or year, in a diary by month or year, and the chief mention is picked out (principal.go).
// What no catalogue has gets the home page that the notes link it to (linkedhomes.go). Pages
// and links are the exporters'.
//
// # How a person decides
//
// A [Pass] does both steps under the decisions of a person (package terms): names to be
// taken are candidates beyond doubt (pass.go), mentions to be left out, merged or of
// another thing of that name (meant.go) are settled in the tree (settle.go), and entries
// get the names, references and places that are decided (entitle.go, rulings.go).
// [Pass.Reconsider] does so with an index whose notes are not at hand (reconsider.go);
// [Effects] tell what became of decisions (effects.go). With a [Trace] it records how
// names were judged (trace.go).
//
// # How indexes are merged
//
// [Merge] makes one index of several (merge.go), whose sources it tells apart
// (mergesources.go); what is decided to refer to another entry is found in all of them
// together (mergerefer.go).
//
// # How an index is checked
//
// [Lint] holds a finished index to the rules of indexers, whoever made it; a bit for each
// mention tells which it has met (mentionset.go).
//
// # Promises
//
// The words of the document do not change. The work is linear in the document. The same
// document and catalogue give the same mentions. The functions keep no state: they may run
// at the same time on different documents.
package index
