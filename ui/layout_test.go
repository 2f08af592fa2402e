package ui

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// packages returns every package of the module with what it imports itself.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	list := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "calmcalf/...")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		all[words[0]] = words[1:]
	}
	return all
}

// TestImportsRunOneWay holds the layout: who may know whom.
func TestImportsRunOneWay(t *testing.T) {
	domain := []string{"calmcalf/routines", "calmcalf/routines/strict", "calmcalf/store/diary", "calmcalf/store/insight"}
	draws := []string{"calmcalf/ui/draw/theme"}
	drawing := []string{"calmcalf/ui/cue"}
	for _, name := range []string{"theme", "figure", "motion", "digits", "chart", "form", "page", "pager"} {
		drawing = append(drawing, "calmcalf/ui/draw/"+name)
	}
	reports := []string{"calmcalf/ui/report/twin", "calmcalf/ui/report/picture", "calmcalf/ui/report/sheet"}
	may := map[string][]string{
		"calmcalf":                 {"calmcalf/ui/cli"},
		"calmcalf/assets":          {},
		"calmcalf/assets/shipped":  {"calmcalf/routines", "calmcalf/store/diary", "calmcalf/store/insight"},
		"calmcalf/routines":        {"calmcalf/routines/strict"},
		"calmcalf/routines/strict": {},
		"calmcalf/store/diary":     {"calmcalf/routines", "calmcalf/store/object"},
		"calmcalf/store":           {"calmcalf/store/diary", "calmcalf/store/files", "calmcalf/store/object", "calmcalf/store/verify"},

		"calmcalf/store/verify":   {},
		"calmcalf/store/object":   {},
		"calmcalf/store/age":      {},
		"calmcalf/store/insight":  {"calmcalf/store/diary"},
		"calmcalf/store/exchange": {"calmcalf/routines", "calmcalf/store/diary", "calmcalf/store/object"},
		"calmcalf/store/files":    {},
		"calmcalf/store/sync":     {"calmcalf/store", "calmcalf/store/age", "calmcalf/store/diary", "calmcalf/store/exchange", "calmcalf/store/files"},
		"calmcalf/store/settings": {"calmcalf/routines", "calmcalf/routines/strict", "calmcalf/store/diary", "calmcalf/store/files"},
		"calmcalf/store/demo":     {"calmcalf/routines", "calmcalf/store/diary"},

		"calmcalf/store/age/agetest": {}, // tests alone

		"calmcalf/ui/nav":         {"calmcalf/routines", "calmcalf/store/diary", "calmcalf/ui/draw/theme"},
		"calmcalf/ui/nav/navtest": {"calmcalf/assets/shipped", "calmcalf/routines", "calmcalf/store", "calmcalf/store/diary", "calmcalf/ui/nav", "calmcalf/ui/draw/theme"}, // the tests of screens alone
		"calmcalf/ui/cue":         {"calmcalf/routines", "calmcalf/store/diary"},

		"calmcalf/ui/terminal":          {"calmcalf/ui/nav", "calmcalf/ui/terminal/stack"},
		"calmcalf/ui/terminal/stack":    {},
		"calmcalf/ui/terminal/termtest": {}, // the tests of what is shown alone

		"calmcalf/ui/draw/theme":  {},
		"calmcalf/ui/draw/figure": draws,
		"calmcalf/ui/draw/digits": draws,
		"calmcalf/ui/draw/form":   slices.Concat(draws, []string{"calmcalf/routines", "calmcalf/store/diary", "calmcalf/ui/nav", "calmcalf/ui/draw/pager"}),
		"calmcalf/ui/draw/pager":  slices.Concat(draws, []string{"calmcalf/ui/nav"}),
		"calmcalf/ui/draw/motion": {"calmcalf/routines", "calmcalf/ui/draw/figure"},
		"calmcalf/ui/draw/chart":  slices.Concat(draws, []string{"calmcalf/routines", "calmcalf/store/diary"}),
		"calmcalf/ui/draw/page":   slices.Concat(draws, []string{"calmcalf/routines"}),

		"calmcalf/ui/report/twin":    domain,
		"calmcalf/ui/report/picture": slices.Concat(domain, []string{"calmcalf/ui/draw/chart", "calmcalf/ui/report/twin"}),
		"calmcalf/ui/report/sheet":   slices.Concat(domain, draws, []string{"calmcalf/ui/report/picture"}),
	}
	var screens []string
	for _, name := range []string{"home", "coach", "checkin", "relief", "day", "history", "profile", "selfcheck", "learn", "flags"} {
		screens = append(screens, "calmcalf/ui/screen/"+name)
		may["calmcalf/ui/screen/"+name] = slices.Concat(drawing, domain, []string{"calmcalf/ui/nav"})
	}
	may["calmcalf/ui/screen/history"] = append(may["calmcalf/ui/screen/history"], "calmcalf/ui/report/twin") // a night in words
	may["calmcalf/ui"] = slices.Concat(screens, drawing, domain, []string{"calmcalf/ui/nav", "calmcalf/ui/terminal"})
	may["calmcalf/ui/plain"] = slices.Concat(drawing, reports, domain)
	may["calmcalf/ui/cli"] = slices.Concat(may["calmcalf/ui"], reports, []string{
		"calmcalf/ui", "calmcalf/ui/plain", "calmcalf/store", "calmcalf/store/files", "calmcalf/store/settings", "calmcalf/store/exchange", "calmcalf/store/age", "calmcalf/store/sync", "calmcalf/store/demo", "calmcalf/assets", "calmcalf/assets/shipped",
	})
	for pkg, imports := range packages(t) {
		allowed, known := may[pkg]
		if !known {
			t.Errorf("%s has no place in the layout", pkg)
			continue
		}
		for _, dep := range imports {
			if (dep == "calmcalf" || strings.HasPrefix(dep, "calmcalf/")) && !slices.Contains(allowed, dep) {
				t.Errorf("%s imports %s", pkg, dep)
			}
		}
	}
}

// TestLibrariesStayInTheirRooms holds what each part may use of others, down to
// what is imported by what it imports.
func TestLibrariesStayInTheirRooms(t *testing.T) {
	const bbolt, charm, cobra, toml, goldmark = "go.etcd.io/bbolt", "github.com/charmbracelet/", "github.com/spf13/cobra", "github.com/pelletier/go-toml", "github.com/yuin/goldmark"
	for pkg, imports := range packages(t) {
		for _, dep := range imports {
			switch {
			case strings.HasPrefix(dep, bbolt) && pkg != "calmcalf/store" && pkg != "calmcalf/store/verify",
				strings.HasPrefix(dep, charm) && !strings.HasPrefix(pkg, "calmcalf/ui"),
				strings.HasPrefix(dep, cobra) && pkg != "calmcalf/ui/cli",
				strings.HasPrefix(dep, toml) && pkg != "calmcalf/routines/strict",
				strings.HasPrefix(dep, goldmark), // it reads the pages in tests alone
				dep == "net" || strings.HasPrefix(dep, "net/"):
				t.Errorf("%s imports %s", pkg, dep)
			}
		}
	}
	for _, pure := range []string{"calmcalf/routines", "calmcalf/store/diary", "calmcalf/store/insight", "calmcalf/store/exchange", "calmcalf/store/demo"} {
		out, err := exec.Command("go", "list", "-deps", pure).Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, dep := range strings.Fields(string(out)) {
			if strings.HasPrefix(dep, bbolt) || strings.HasPrefix(dep, charm) {
				t.Errorf("%s depends on %s", pure, dep)
			}
		}
	}
}

// TestTheTopLevelStaysAsItIs keeps what grows inside.
func TestTheTopLevelStaysAsItIs(t *testing.T) {
	fixed := []string{"main.go", "ui", "routines", "store", "assets", "go.mod", "go.sum", "README.md", "LICENSE"}
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(fixed, e.Name()) && !strings.HasPrefix(e.Name(), "calmcalf") {
			t.Errorf("%s has no place at the top level", e.Name())
		}
	}
}

// TestNobodyButTheCommandLineReadsTheClock holds where time enters.
func TestNobodyButTheCommandLineReadsTheClock(t *testing.T) {
	clock := regexp.MustCompile(`\btime\.(Now|Since|Until)\b`)
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if entry.IsDir() && path == filepath.Join("..", "ui", "cli") {
			return fs.SkipDir
		}
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		if err == nil && clock.Match(source) {
			t.Errorf("%s reads the clock", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
