// Package assets embeds the files that calmcalf ships: routines, poses and pages to read.
// Their readers check them.
package assets

import "embed"

// Files has the shipped files that are read as they are: poses/*.json and learn/*.md.
//
//go:embed poses/*.json learn/*.md
var Files embed.FS

// Sources has the files that are compiled into the package shipped: routines/*.toml with
// learn/signs.toml, learn/safety.toml and learn/flags.toml. The program itself has no use for
// them, so they are not in it.
//
//go:embed routines/*.toml learn/*.toml
var Sources embed.FS
