// Package shipped has the routines and the words about health that calmcalf ships, from the
// TOML files in assets. They are compiled, because reading them took a tenth of the time until
// home was complete.
//
// Its one rule: nobody changes what it returns.
package shipped

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// Routines are all routines, in the order of routines.ReadAll.
func Routines() []routines.Routine { return all }

// Routine is the routine with an id, which has to be one of them.
func Routine(id string) routines.Routine {
	for _, r := range all {
		if r.ID == id {
			return r
		}
	}
	panic("no routine is shipped as " + id)
}

// Checklist is the self-check, before it is fitted to a profile.
func Checklist() diary.Checklist { return checklist }

// Flags are the reasons to see a doctor, before they are fitted to a profile.
func Flags() insight.FlagBook { return flags }

// Body has the words for what is left out, and why.
func Body() diary.BodyWords { return body() }
