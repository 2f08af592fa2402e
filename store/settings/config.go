package settings

import (
	"fmt"

	"calmcalf/routines"
	"calmcalf/routines/strict"
)

// Config is what the user wants always, from config.toml:
//
//	theme          = "night"                # a name, as for --theme
//	reduced_motion = true                   # the figure stands still
//	sound          = true                   # chimes at each change
//	voice          = false                  # and spoken words
//	cautions       = ["massage_caution"]    # steps that name one are left out
type Config struct {
	Theme    string // "" when nothing is said
	Still    bool
	Sound    bool
	Voice    bool
	Cautions []routines.Caution
}

// Config reads config.toml, or returns what holds without one; themes are those that it
// may name. The error joins one *strict.Error for each thing that is wrong, and what is
// right is used.
func (f Folder) Config(themes []string) (Config, error) {
	d, err := open(f.path("config.toml"), form("a configuration"))
	if err != nil {
		return Config{}, fmt.Errorf("reading the configuration: %w", err)
	}
	return readConfig(d, themes)
}

func readConfig(d *strict.Document, themes []string) (Config, error) {
	t := d.Table()
	t.Only("configuration", "theme", "reduced_motion", "sound", "voice", "cautions")
	c := Config{
		Theme: t.One("theme", "", themes...),
		Still: t.Truth("reduced_motion", false), Sound: t.Truth("sound", true), Voice: t.Truth("voice", false),
	}
	for _, word := range t.List("cautions", routines.CautionWords()) {
		c.Cautions = append(c.Cautions, routines.Caution(word))
	}
	return c, d.Err()
}
