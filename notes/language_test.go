package notes

import (
	"slices"
	"testing"
)

// TestKindredLanguages holds that short notes are told from a language that shares most of
// their small words.
func TestKindredLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"La red de la escuela. El plan de la semana. La lista de las tareas. El dinero del fondo.":                                         "es",
		"Plan de la semaine. Liste de la classe. La carte de la ville, les rues et les places.":                                            "fr",
		"Vi flyttet tjenerne til Docker, men bruker ikke Kubernetes ennå. Kartene er skrevet på nytt, og vi prøver andre. Møter hos Kari.": "nb",
		"Vi flyttede alt til Docker, men bruger ikke Kubernetes endnu. Kortene er skrevet om, og vi prøver andre. Møder hos Karen.":        "da",
		"Og det er med til de som har ikke, og vi er på det":                                                                               "da", // or Norwegian, which is as well
		"Siirsimme palvelimet Dockeriin, mutta Kubernetesia emme vielä käytä. Kartat tehdään, ja graafit myös.":                            "fi",
		"Prošli jsme účty, peněz je dost. Brigáda bude v sobotu. Kde vezmeme peníze na opravu, nikdo neví. Klíč je u souseda.":             "cs",
		"Prešli sme účty, peňazí je dosť, ale na budúci rok ich bude menej. Keď sa sneh roztopí, vrátime sa k tomu. Jablone treba orezať.": "sk",
		"Novca ima malo, ali dosta do proljeća. Vratit će se na to kad se snijeg otopi. Knjiga je kod susjeda.":                            "hr",
		"Denarja je malo, a bo dovolj. Sadje je pri sosedu, ki še ni vrnil. Jablane je treba obrezati, ko se sneg stopi.":                  "sl",
		"Pinigų mažai, bet iki pavasario užteks. Prie to grįšime, kai nutirps sniegas. Obelis reikia genėti, knyga yra pas kaimyną.":       "lt",
		"Naudas ir maz, bet pietiks. Kad sniegs nokusīs, pie tā atgriezīsimies. Grāmata par augļiem vēl nav atdota.":                       "lv",
		"Raha on vähe, aga jätkub. Õunapuud tuleb lõigata, kes oskab. See raamat ei ole veel tagasi.":                                      "et",
		"Notes de la reunió: els socis van parlar del pressupost i de les quotes. No hi ha diners per a una festa.":                        "ca",
	} {
		if got := LanguageOf(slices.Values([]string{text})); got != want {
			t.Errorf("%q: language %q, want %q", text, got, want)
		}
	}
}
