package store

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// sealSize is the size of the checksum that follows every value.
const sealSize = 4

// seal returns a value with the checksum of its entry.
func seal(bucket string, key, value []byte) []byte {
	return binary.BigEndian.AppendUint32(value[:len(value):len(value)], checksum(bucket, key, value))
}

// unseal returns the value of an entry, or nil if its checksum does not match.
func unseal(bucket string, key, sealed []byte) []byte {
	at := len(sealed) - sealSize
	if at < 0 || sealOf(sealed) != uint64(checksum(bucket, key, sealed[:at])) && sealOf(sealed) != oldSeal(bucket, key, sealed[:at]) {
		return nil
	}
	return sealed[:at:at]
}

// oldSeal is the checksum of early version 5, which entries not changed since then still have.
func oldSeal(bucket string, key, value []byte) uint64 {
	castagnoli := crc32.MakeTable(crc32.Castagnoli)
	return uint64(crc32.Update(crc32.Update(crc32.Checksum([]byte(bucket), castagnoli), castagnoli, key), castagnoli, value))
}

// sealOf returns the checksum of an entry that is stored with it, as it is added up.
func sealOf(sealed []byte) uint64 {
	if len(sealed) < sealSize {
		return 0
	}
	return uint64(binary.BigEndian.Uint32(sealed[len(sealed)-sealSize:]))
}

// checksum is a CRC-32 with the IEEE polynomial, which needs no setup: the tables for
// Castagnoli's take 0.2 ms to build.
func checksum(bucket string, key, value []byte) uint32 {
	sum := ^uint32(0)
	for i := range len(bucket) { // as crc32.Update, which needs it on the heap
		sum = crc32.IEEETable[byte(sum)^bucket[i]] ^ sum>>8
	}
	return crc32.Update(crc32.Update(^sum, crc32.IEEETable, key), crc32.IEEETable, value)
}

// unsealedSum is what an entry of a journal before version 5 adds to the sum.
func unsealedSum(key, value []byte) uint64 {
	return oldSeal("", key, value)
}

// errEntry means that an entry does not match its checksum.
var errEntry = errors.New("it is damaged")
