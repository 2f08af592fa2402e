package sync

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/exchange"
)

// The files in a repository are exports, so that each can be read, and imported, by itself:
//
//	calmcalf.json                   what this is, and whether it is encrypted
//	nights/2026/2026-11-20.json     a night, and what was deleted of it
//	trials.json
//
// Encrypted they are:
//
//	calmcalf.json
//	months/2026-11.json.age         what would be in the files of the nights
//	trials.json.age
//
// A file for each encrypted night would take the age command twenty seconds for ten years, and
// tell which nights were bad; one for all would grow the repository by the whole journal a day.
// All other files are left alone.
const (
	markFile   = "calmcalf.json"
	trialsFile = "trials.json"
	ending     = ".json"
	sealed     = ".age"
)

// mark is what the mark file says.
type mark struct {
	Format    string `json:"format"`
	Encrypted bool   `json:"encrypted"`
}

const format = "calmcalf-sync-1"

func (m mark) text() []byte {
	text, _ := json.Marshal(m)
	return append(text, '\n')
}

// readMark reads the mark file, or says why the journal can't be there.
func readMark(text []byte, encrypted bool) error {
	var m mark
	switch err := json.Unmarshal(text, &m); {
	case err != nil, !strings.HasPrefix(m.Format, "calmcalf-sync-"):
		return fmt.Errorf("%w: its file %s belongs to something else", ErrForeign, markFile)
	case m.Format != format:
		return fmt.Errorf("%w (%.40q is its format)", ErrNewer, m.Format)
	case m.Encrypted && !encrypted:
		return ErrEncrypted
	case !m.Encrypted && encrypted:
		return ErrReadable
	}
	return nil
}

// nightFile is the file of a night.
func nightFile(d diary.Date, encrypted bool) string {
	if encrypted {
		return path.Join("months", d.String()[:len("2026-11")]+ending+sealed)
	}
	return path.Join("nights", d.String()[:len("2026")], d.String()+ending)
}

// ours reports whether a file is one of the journal.
func ours(name string, encrypted bool) bool {
	if encrypted {
		bare, is := strings.CutSuffix(name, sealed)
		_, err := diary.ParseDate(strings.TrimSuffix(path.Base(bare), ending) + "-01")
		return is && (bare == trialsFile || path.Dir(bare) == "months" && path.Ext(bare) == ending && err == nil)
	}
	d, err := diary.ParseDate(strings.TrimSuffix(path.Base(name), ending))
	return name == trialsFile || err == nil && name == nightFile(d, false)
}

// write returns the files of a journal, not encrypted yet.
func write(c diary.Contents, encrypted bool) (map[string][]byte, error) {
	parts := map[string]*diary.Contents{}
	part := func(name string) *diary.Contents {
		if parts[name] == nil {
			parts[name] = &diary.Contents{}
		}
		return parts[name]
	}
	for _, n := range c.Nights {
		p := part(nightFile(n.Date, encrypted))
		p.Nights = append(p.Nights, n)
	}
	for _, d := range c.Deleted {
		p := part(nightFile(d.Night, encrypted))
		p.Deleted = append(p.Deleted, d)
	}
	if len(c.Trials) > 0 {
		name := trialsFile
		if encrypted {
			name += sealed
		}
		part(name).Trials = c.Trials
	}
	files := map[string][]byte{}
	for name, p := range parts {
		var text bytes.Buffer
		if err := exchange.Write(&text, exchange.JSON, *p); err != nil {
			return nil, err
		}
		files[name] = text.Bytes()
	}
	return files, nil
}

// read adds what a file has, which must belong there, to contents.
func read(c *diary.Contents, name string, text []byte, encrypted bool) error {
	found, err := exchange.ReadCopy(bytes.NewReader(text))
	if err != nil {
		return err
	}
	for _, n := range found.Nights {
		if nightFile(n.Date, encrypted) != name {
			return fmt.Errorf("it has the night of %s, which belongs in %s", n.Date, nightFile(n.Date, encrypted))
		}
	}
	c.Nights = append(c.Nights, found.Nights...)
	c.Trials = append(c.Trials, found.Trials...)
	c.Deleted = append(c.Deleted, found.Deleted...)
	return nil
}
