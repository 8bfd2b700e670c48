package epub

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// validator returns the path that an environment variable names. Where there is
// none the test is skipped, or fails where GLOSS_REQUIRE_VALIDATORS is 1.
func validator(t *testing.T, variable string) string {
	t.Helper()
	place := os.Getenv(variable)
	_, err := os.Stat(place)
	if place != "" && err == nil {
		return place
	}
	if os.Getenv("GLOSS_REQUIRE_VALIDATORS") == "1" {
		t.Fatalf("%s names no file: %q", variable, place)
	}
	t.Skipf("%s names no file: not validated", variable)
	return ""
}

// kitchenFile writes the kitchen book to a file.
func kitchenFile(t *testing.T) string {
	t.Helper()
	data, _ := made(t, kitchenBook())
	file := filepath.Join(t.TempDir(), "kitchen.epub")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestEPUBCheck(t *testing.T) {
	jar := validator(t, "GLOSS_EPUBCHECK")
	book := kitchenFile(t)
	report := filepath.Join(t.TempDir(), "report.json")
	said, runErr := exec.Command("java", "-jar", jar, "--usage", "--failonwarnings", "--json", report, book).CombinedOutput()
	data, err := os.ReadFile(report)
	if err != nil {
		t.Fatalf("EPUBCheck wrote no report: %v\n%s", runErr, said)
	}
	var r struct {
		Checker struct {
			NFatal, NError, NWarning, NUsage int
			CheckerVersion                   string
		}
		Messages []struct{ ID, Severity, Message string }
	}
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	if r.Checker.CheckerVersion != "5.3.0" {
		t.Errorf("EPUBCheck is of version %q", r.Checker.CheckerVersion)
	}
	if n := r.Checker.NFatal + r.Checker.NError + r.Checker.NWarning + r.Checker.NUsage; n > 0 || runErr != nil {
		t.Errorf("%d messages (%v): %+v", n, runErr, r.Messages)
	}
}

func TestAce(t *testing.T) {
	ace := validator(t, "GLOSS_ACE")
	book := kitchenFile(t)
	folder := t.TempDir()
	// Ace ends without error whatever it finds: its report tells.
	said, runErr := exec.Command(ace, "-s", "-f", "-o", folder, book).CombinedOutput()
	data, err := os.ReadFile(filepath.Join(folder, "report.json"))
	if err != nil {
		t.Fatalf("Ace wrote no report: %v\n%s", runErr, said)
	}
	type result struct {
		Outcome     string `json:"earl:outcome"`
		Description string `json:"dct:description"`
	}
	var r struct {
		Result     result `json:"earl:result"`
		Assertions []struct {
			Subject struct {
				URL string `json:"url"`
			} `json:"earl:testSubject"`
			Assertions []struct {
				Result result `json:"earl:result"`
			}
		}
	}
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	for _, file := range r.Assertions {
		for _, a := range file.Assertions {
			t.Errorf("%s: %s", file.Subject.URL, a.Result.Description)
		}
	}
	if r.Result.Outcome != "pass" || len(r.Assertions) == 0 && runErr != nil {
		t.Errorf("the outcome is %q (%v)", r.Result.Outcome, runErr)
	}
}
