package sheet_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"calmcalf/ui/report/sheet"
)

// browser is a Chromium of this machine that starts, or "".
func browser() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil && exec.Command(path, "--version").Run() == nil {
			return path
		}
	}
	return ""
}

// TestInABrowser prints pages in a real one, and reads them there.
func TestInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser takes long")
	}
	for _, place := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"} { // where a browser leaves things
		t.Setenv(place, t.TempDir())
	}
	chromium := browser()
	if chromium == "" {
		t.Log("there is no Chromium: that the page prints on one sheet, and shows what the journal holds, was not tried")
		return
	}
	for name, q := range map[string]sheet.Request{"crowded": crowded(), "small": request(fortnight())} {
		page := html(t, q)
		for _, paper := range []string{"A4", "Letter"} {
			t.Run(name+" on "+paper, func(t *testing.T) {
				b := opened(t, chromium, strings.Replace(page, "@page {", "@page { size: "+paper+";", 1))
				if n := b.printed(t); n != 1 {
					t.Errorf("it prints on %d pages", n)
				}
				b.shows(t, q)
			})
		}
	}
}

// tab is a page in a browser.
type tab struct{ chromium, dir, address string }

func opened(t *testing.T, chromium, page string) tab {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "page.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	return tab{chromium, dir, "file://" + filepath.ToSlash(file)}
}

// run starts the browser with one wish, and returns what it writes. Whatever the page
// complains of stops the test.
func (s tab) run(t *testing.T, wish string) string {
	t.Helper()
	command := exec.Command(s.chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
		"--enable-logging=stderr", "--user-data-dir="+filepath.Join(s.dir, "profile"), "--no-pdf-header-footer", wish, s.address)
	var out, errs bytes.Buffer
	command.Stdout, command.Stderr = &out, &errs
	if err := command.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", wish, err, errs.String())
	}
	if strings.Contains(errs.String(), "CONSOLE") {
		t.Errorf("the console says:\n%s", errs.String())
	}
	return out.String()
}

// printed is the number of pages on paper.
func (s tab) printed(t *testing.T) int {
	t.Helper()
	file := filepath.Join(s.dir, "page.pdf")
	s.run(t, "--print-to-pdf="+file)
	pdf, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(pdf, -1))
}

// shows holds that every fact of the page is in what the browser made of it.
func (s tab) shows(t *testing.T, q sheet.Request) {
	t.Helper()
	dom := strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&#39;", "'").Replace(s.run(t, "--dump-dom"))
	for _, section := range sheet.Of(q).Sections {
		for _, row := range section.Rows {
			if want := row.Label + "</th><td>" + row.Text + "</td>"; !strings.Contains(dom, want) {
				t.Errorf("the browser does not show %q", want)
			}
		}
	}
}
