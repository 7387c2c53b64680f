package vn.thidua.awards.types;

/** Cấp có thẩm quyền: who may decide on awards. */
public record Authority(String code, String name, String nameEn) {}
