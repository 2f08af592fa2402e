package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"calmcalf/routines"
	"calmcalf/store/diary"
)

// configured is a program whose profile is in a folder of its own.
func configured(t *testing.T) *program {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "config")
	return &program{getenv: func(name string) string { return map[string]string{"CALMCALF_CONFIG": dir}[name] }}
}

func TestAProfileThatCannotBeRead_turnsEveryCautionOn(t *testing.T) {
	p := configured(t)
	if got := p.safety(); got.err != nil || first(got) != "" || len(got.Cautions()) > 0 || p.folder().HasProfile() {
		t.Errorf("without a file: got %+v, asked %v", got, p.folder().HasProfile())
	}
	if err := p.folder().SaveProfile(diary.Profile{Unsteady: new(true)}); err != nil {
		t.Fatal(err)
	}
	want := []routines.Caution{routines.MassageCaution, routines.UnsteadyCaution}
	if err := os.WriteFile(filepath.Join(string(p.folder()), "config.toml"), []byte(`cautions = ["massage_caution"]`), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := p.safety(); first(got) != "chair-gentle" || !slices.Equal(got.Cautions(), want) {
		t.Errorf("got %+v, want %v", got, want)
	}
	if err := os.WriteFile(p.folder().ProfilePath(), []byte(strings.Repeat("# long\n", 64<<10)), 0o600); err != nil {
		t.Fatal(err)
	}
	got := p.safety()
	if !slices.Equal(got.Cautions(), routines.Cautions()) || first(got) != "chair-gentle" || got.err == nil || !strings.Contains(got.err.Error(), "the file is too large") {
		t.Errorf("got %+v, want every caution and why", got)
	}
}

func first(s safety) string {
	id, _ := s.First()
	return id
}
