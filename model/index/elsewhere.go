package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// This file knows words that are a name in any language and an ordinary word in one:
// "perfetto" in Italian, "kde" in Czech. They are no names there until something
// speaks for it.

// capitalElsewhere reports whether the bytes [lo,hi) of a run, which begin with a
// capital, are a word that is ordinary in the language of the notes, within a sentence,
// where it would have none.
func (f *finder) capitalElsewhere(i int32, lo, hi int) bool {
	r := &f.layout.runs[i]
	return f.language != "" && ordinaryIn(f.language, catalog.Fold(r.text[lo:hi])) && !opens(before(r.text, int32(lo))) && r.kind == textRun && !r.titled()
}

// strayWord reports whether the bytes [lo,hi) of a text in notes that are in English are a
// word in small letters of another language, as are the words next to it: notes of people
// who speak several change from one to the other.
func (f *finder) strayWord(text string, lo, hi int) bool {
	other := func(word string) bool { return strayLists(listsOfFold(word)) }
	if hasUpper(text[lo:hi]) || !other(text[lo:hi]) {
		return false // as most
	}
	return lo > 1 && text[lo-1] == ' ' && other(lastWordOf(text[:lo-1])) || hi+1 < len(text) && text[hi] == ' ' && other(firstWordOf(text[hi+1:]))
}

// strayLists reports whether the lists that have a word are of another language than
// English, and none is of English.
func strayLists(in lists) bool {
	return in&(germanList|otherLanguageList) != 0 && in&(inEnglish|everydayList|jargonList) == 0
}

// languageOf returns the tag of the language that notes say they are in, or are found to
// be when they are read: one for those that share ordinary words.
func languageOf(doc *model.Document) string {
	switch tag, _, _ := strings.Cut(strings.ToLower(doc.Language), "-"); tag {
	case "nb", "nn", "no":
		return "da"
	case "sk":
		return "cs"
	case "ms":
		return "id"
	default:
		return tag
	}
}

// ordinaryIn reports whether a folded word, which some tool is called by too, is an
// ordinary one of a language.
func ordinaryIn(language, word string) bool {
	switch language {
	case "it":
		switch word {
		case "scala", "stata", "corretto", "perfetto", "commento", "pezzo", "poi", "chi", "tempo", "mio", "volta", "ecco", "credo", "dio", "fai", "terra", "strada", "vedo", "piccolo", "cura", "opera", "piazza", "presto", "stanza", "latte", "morte", "rosa", "carta", "menti", "letta", "balena", "accumulo", "adempiere", "compiere", "parso", "editoria", "monaca", "illumina", "coda", "ente", "fresco", "radicale", "statistica", "corda", "barba", "coro", "galera", "undici", "lago", "navi", "espresso", "romana", "sequenza", "vanta", "faro", "podio", "servo", "comunica", "ristretto", "tuta", "illustra", "decima", "vespa", "scintilla", "strato", "clima", "stella", "moto", "nucleo", "inferno", "lanterna", "delinea", "consola", "creo", "patroni", "espanso", "simula", "esprima", "vista", "primo", "quarto", "fossa", "aglio", "pesto", "parabola", "portico", "padrino", "linfa", "trae", "dillo", "pino", "annoto", "domato", "duplicati", "perturbo", "plasmo", "polipo", "tegola", "timoni", "tini", "trino":
			return true
		}
	case "pt":
		switch word {
		case "com", "bem", "lua", "logo", "boa", "nova", "volta", "tempo", "terra", "morte", "feliz", "nesta", "vale", "quarto", "canal", "silva", "sente", "azul", "lindo", "responder", "portal", "inferno", "cobertura", "amiga", "forem", "consola", "alerta", "lanterna", "arara", "delinea", "roda", "cobra", "corda", "rosa", "bobo", "foca", "golo", "furo", "moto", "disco", "lima", "pinta", "clima", "indico", "bebo", "boto", "ecos", "menti", "crio", "simula", "sensu", "isso", "vista", "carta", "capa", "primo", "fio", "aprove", "centrifugo", "improvado", "perturbo", "barba", "fossa", "picante", "rego", "comunica", "nao", "apos", "obs":
			return true
		}
	case "es":
		switch word {
		case "amiga", "consola", "indico", "perfecto", "loco", "alma", "azul", "cargo", "disco", "canal", "busco", "tuya", "salvo", "temporal", "bosque", "romana", "trae", "suave", "pico", "armada", "arquero", "caido", "extrae", "ecos", "editoria", "clima", "adios", "oso", "dorado", "sonar", "timbre", "siesta", "padrino", "manta", "esqueleto", "cantera", "caldera", "publican", "rosa", "moto", "portal", "creo", "bebo", "velero", "simula", "unicos", "primero", "dio", "vista", "carta", "capa", "barba", "picante", "lectora", "mio", "pino", "geoda", "trino", "collada", "lanterna":
			return true
		}
	case "fr":
		switch word {
		case "lit", "porter", "spectacle", "montage", "motif", "toit", "fleur", "rayon", "quart", "bloc", "sinon", "garde", "aide", "saint", "aura", "conduit", "carton", "rive", "finit", "voyant", "massif", "minuit", "environs", "continuent", "plume", "clos", "parquet", "nette", "allure", "démarches", "devise", "copier", "stylo", "coq", "simplifier", "rime", "versant", "souper", "cachet", "lucide", "sympa", "frappe", "dialoguer", "sonner", "canal", "lance", "disco", "cran", "nouveau", "doit", "nom", "mise", "noir", "lettre", "clair", "tableau", "paru", "moto", "indicatif", "esquisse", "assembler", "sifflet", "graal", "silex", "cerner", "gaufrette", "illumina":
			return true
		}
	case "nl":
		switch word {
		case "baan", "ogen", "kleur", "werf", "strikt", "rust", "lief", "snap", "dragen", "lage", "koel", "meld", "tolk", "spek", "knip", "peloton", "praat", "flink", "kapt", "schroot", "deel", "groot", "zend", "immer", "pak", "zoekt", "lager", "traject", "leed", "radicale", "garde", "pest", "duik", "pil", "kraken":
			return true
		}
	case "ca":
		switch word {
		case "ens", "tinc", "cinc", "mesos", "santa", "carta", "jutge", "cura", "vora", "tasques", "amiga", "cobertura", "moto", "crits", "porter", "integrat", "codis", "emet", "globus", "ferm", "pins", "sonar", "racons", "fossa", "barba", "aconsellar", "domina", "rotonda", "entrenadors", "omplint", "picat", "medis", "clos", "clima", "rosa", "portal", "canal", "vista", "corda":
			return true
		}
	default:
		return ordinaryNorthEast(language, word)
	}
	return false
}

// ordinaryNorthEast is ordinaryIn for the languages of the north and the east.
func ordinaryNorthEast(language, word string) bool {
	switch language {
	case "sv":
		switch word {
		case "vi", "dig", "tar", "mina", "kopia", "lagom", "lyssna", "styra", "kolla", "stark", "redo", "drift", "ena", "paket", "spegel", "lager", "ort", "planka", "vit", "osv", "kontakt", "rum", "valet", "flit", "rubrik", "konversation", "lita", "kaffe", "snabb", "kaos", "koka", "magisk", "lyx", "ormar", "krita", "visdom", "metafor", "slog", "typer", "mage", "repa", "massiv", "ack", "tolk", "strikt", "mitt", "verk", "greps", "smeknamn", "notan", "styras", "ros", "grav":
			return true
		}
	case "da":
		switch word {
		case "vi", "dig", "osv", "inn", "lage", "drift", "tide", "kontakt", "lager", "finder", "slog", "kaffe", "typer", "effekt", "flot", "evt", "klipper", "binder", "tasker", "visdom", "klog", "metafor", "vike", "arkitekt", "massiv", "lektor", "maven", "gymnasium", "kapp", "drep", "kaos", "magisk", "singler", "flink", "traktor", "slite", "digg", "reven", "felte", "lita", "mage", "bagger", "tolk", "tyk", "mio", "mitt", "verk", "lede", "rig", "glip", "kro", "havne", "skipper", "rider", "lederskab", "knald", "hvile", "tynt", "endel", "apper", "kuler", "frp", "grep":
			return true
		}
	case "fi":
		switch word {
		case "hyvä", "verkko", "valtio", "kissat", "jolla", "kysely", "reitit", "happo", "kasan", "malli", "raja", "ole", "ase", "pinta", "koin", "muuri", "savu", "jotai", "hilla", "tauon", "visio", "akka", "vala", "aave", "lumi", "varjo", "elli", "kamal", "vanta", "prisma", "mekanism", "miten", "yksi", "muun", "tee", "seurat", "seurata", "lapin", "savon", "nimet", "lupa", "rinne", "katto", "tuhannet", "lensi", "metron":
			return true
		}
	case "cs":
		switch word {
		case "kde", "seznam", "pak", "mne", "syn", "psi", "brod", "sokol", "jeli", "kontext", "kino", "strava", "daru", "slony", "vosk", "traktor", "agenta", "trn", "forem", "mise", "repa", "reaktor", "globus", "replika", "faktory", "aha", "mailu", "viem", "nikto", "prost", "moment", "pyramid":
			return true
		}
	case "pl":
		switch word {
		case "jest", "nim", "brat", "krew", "cuda", "tez", "stado", "stan", "macie", "grunt", "kroki", "agenta", "paru", "kopia", "traktor", "koka", "raku", "tropy", "daru", "prusa", "mapie", "reaktor", "sensu", "aha", "kubie", "prost", "moment":
			return true
		}
	case "tr":
		switch word {
		case "git", "gel", "kargo", "rekor", "ara", "ada", "biber", "parsel", "otel", "tutum", "katip", "kodu", "vampir", "yara", "kaos", "traktor", "suna", "vala", "metafor", "aya", "disko", "reaktor", "sahi", "oha", "yola", "kore", "rum", "elli", "anki", "bulma", "kuyruk", "taze", "kuzu", "avro":
			return true
		}
	case "hu":
		switch word {
		case "mint", "ember", "fog", "bors", "ott", "tini", "menti", "vala", "kolibri", "traktor", "tigris", "mise", "reaktor", "aha", "pest", "csupa", "stb", "kapja", "dunai":
			return true
		}
	case "ro":
		switch word {
		case "lua", "cel", "cea", "bun", "vine", "lume", "aer", "alb", "prost", "contur", "sora", "joi", "tau", "ape", "lansa", "pun", "suna", "balena", "otel", "consola", "tauri", "lanterna", "patroni", "simula", "creo", "lumi", "sar", "vampir", "barba", "savu", "iar", "zile", "limba", "lumina", "plac", "opus", "odata", "urca", "ferm", "picat", "reia":
			return true
		}
	case "uk":
		switch word {
		case "ідея", "математика", "опера", "тех":
			return true
		}
	case "ko":
		switch word {
		case "지킬", "sns", "ebs":
			return true
		}
	case "id":
		switch word {
		case "kami", "tapi", "buku", "pak", "lupa", "keras", "tau", "agama", "luas", "paket", "layar", "medis", "kaos", "paru", "rekor", "naga", "lombok", "singa", "garuda", "motif", "tempo", "lensa", "supir", "salib", "lapis", "opsi", "hama", "goyang", "hoki", "kargo", "serasa", "temu", "pacu", "umi", "entitas", "geli", "melon", "batik", "komodo", "reaktor":
			return true
		}
	case "vi":
		switch word {
		case "phan", "chai", "xen", "chi", "quay", "tivi":
			return true
		}
	}
	return false
}

// bentElsewhere reports whether a word that is a form of a name is an ordinary one of
// the language of the notes, or of such a one: "kyselyissä" in Finnish.
func (f *finder) bentElsewhere(form, name string) bool {
	return ordinaryIn(f.language, catalog.Fold(name)) || ordinaryBent(f.language, catalog.Fold(form))
}

// ordinaryBent reports whether a folded word, which is spelled as a form of what some
// tool is called, is a word or a form of its own in a language.
func ordinaryBent(language, word string) bool {
	switch language {
	case "fi":
		switch word {
		case "jotain", "koko", "valo", "valan", "valu", "valaa", "valaista", "kodin", "kodissa", "kodista", "mentiin", "akku", "koki", "kohu", "kopio", "olinkin", "munkin", "munkit", "hiero", "utopia", "maskotti", "tuista", "traktori", "traktorin", "angry", "state", "terry", "vision", "barbara", "jollain", "jolle", "millä", "typerä", "riveissä", "linkistä", "joilta", "rinnalla", "rinnalle", "radiossa", "kattaa", "katto", "pysy", "arjen", "nimet":
			return true
		}
	case "cs":
		switch word {
		case "koho", "radost", "kopie", "kopii", "sejde", "sejdou", "stravy", "stravu", "stravě", "agenti", "agenty", "agentom", "opticky", "kalibru", "kotliny", "kotlina", "kotline", "perla", "perly", "ktorom", "ktore", "ktory", "ktora", "vieme", "azda", "balenie", "utopie", "metafora", "vosku", "traktory", "kokain", "prodat", "jmen", "state", "terry", "vision", "barbara", "stadiu", "volantu", "volantem":
			return true
		}
	case "pl":
		switch word {
		case "ktore", "ktory", "ktora", "traci", "tracą", "tracę", "grona", "gronie", "krokiem", "kopii", "kopie", "kopię", "kopią", "typie", "kalibru", "macieja", "cudze", "cudo", "cudu", "ogrom", "radzenia", "jelit", "metafora", "state", "starsze", "starsi", "terry", "dbanie", "barbara":
			return true
		}
	case "hu":
		switch word {
		case "templom", "kapta", "higany", "valo", "monaco", "state", "terry", "vision", "barbara", "javára", "javát", "javában", "tizenöt", "csupa", "boltban", "kapja":
			return true
		}
	case "ro":
		switch word {
		case "momentul", "restul", "mirosul", "arcul", "factorul", "metroul", "iadului":
			return true
		}
	}
	return false
}
