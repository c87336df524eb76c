-- The vendor's texts (zh-CN), word for word except for the errata in db/source/README.md. Remediations are Markdown: one
-- list item per line, `1. text`. NULL is the vendor's "N/A": no remediation is known.
-- To change a text, edit it, set updated_at to the time when the vendor changed it, and restart Faultbook. Its
-- translations are shown as outdated until you update them in R__05.
MERGE INTO source_text AS target
USING (SELECT shipped.*, data_version.version + 1 AS version FROM data_version, (VALUES
    ('200', '成功', NULL, '2018-09-04T01:42:34Z'),
    ('400', '请求错误', NULL, '2018-09-04T01:42:34Z'),
    ('401', '请求认证错误',
     '1. 尝试检查是否已经使用appKey,appSecret登陆认证
2. 检查appKey,appSecret是否配置错误
3. 针对配网绑定和设备控制接口,请检查相关设备是否与当前用户绑定', '2018-09-04T01:42:34Z'),
    ('403', '请求被禁止',
     '1. 检查appKey,appSecret是否配置错误
2. 当前使用的appKey是否有接口访问权限', '2018-09-04T01:42:34Z'),
    ('404', '服务未找到',
     '1. 检查服务请求Method是否正确
2. 检查服务请求路径是否正确', '2018-09-04T01:42:34Z'),
    ('429', '太多请求',
     '当前时间段内请求过于频繁,可稍后或者降低调用频次', '2018-09-04T01:42:34Z'),
    ('460', '请求参数错误',
     '业务参数异常,请检查上传的业务参数是否正确', '2018-09-04T01:42:34Z'),
    ('500', '服务端错误',
     '服务端发生未知异常,需要联系服务人员', '2018-09-04T01:42:34Z'),
    ('503', '服务不可用',
     '服务端发生未知异常,需要联系服务人员', '2018-09-04T01:42:34Z'),
    ('2000', '请求参数错误',
     '1. 请检查各个入参信息是否存在错误
2. 检查是否将ProductKey填写错误', '2018-09-04T01:42:34Z'),
    ('2062', 'identityId不存在',
     '1. 请检查当前是否正确进行账户登录和认证
2. iotToken信息是否过期或传输错误', '2018-09-04T01:42:34Z'),
    ('2065', '设备和账号未绑定',
     '当前登录的账号和设备之间没有绑定关系,请确定当前的账户与设备确实存在绑定关系', '2018-09-04T01:42:34Z'),
    ('2066', '该用户不是设备的管理员',
     '检查该用户与设备的分享关系', '2018-09-04T01:42:34Z'),
    ('2073', '该设备的分享模式不支持生成二维码,例如:抢占式设备不支持分享',
     '调用前尝试检查设备的分享模式', '2018-09-04T01:42:34Z'),
    ('2074', '调用消息中心错误',
     '服务端发生未知异常,需要联系服务人员', '2018-09-04T01:42:34Z'),
    ('2075', '分享模式未配置',
     '产品没有进行分享模式的设置,前往产品设置分享模式', '2018-09-04T01:42:34Z'),
    ('2077', '无法根据手机号或邮箱找到用户 identityId',
     '没有该用户,尝试重新输入', '2018-09-04T01:42:34Z'),
    ('2078', '不是同一个发起者',
     '不是该用户发起的分享无法取消该分享,调用前请检查是否为自己发起的分享', '2018-09-04T01:42:34Z'),
    ('2082', '接收者已拒绝分享',
     '该分享已被操作,无法取消已被操作的分享', '2018-09-04T01:42:34Z'),
    ('2085', '接收者已同意分享',
     '该分享已被操作,无法取消已被操作的分享', '2018-09-04T01:42:34Z'),
    ('2086', '不能分享给自己',
     '检查是否将设备的分享人填写为自己', '2018-09-04T01:42:34Z'),
    ('2087', '设备和目标用户已绑定',
     '重复操作,操作之前检查是否已经将设备与用户绑定', '2018-09-04T01:42:34Z'),
    ('2093', '不允许重复取消',
     '重复操作,操作之前检查分享状态', '2018-09-04T01:42:34Z'),
    ('2096', '分享已过期',
     '尝试重新分享一次', '2018-09-04T01:42:34Z'),
    ('2097', '分享不存在',
     '检查是否存在此分享', '2018-09-04T01:42:34Z'),
    ('5005', '产品没有找到',
     '检查是否将ProductKey填写错误', '2018-09-04T01:42:34Z'),
    ('5225', '查询产品失败',
     '检查传入的ProductKey是否正确', '2018-09-04T01:42:34Z'),
    ('6100', '设备不存在',
     '检查传入的iotId是否正确', '2018-09-04T01:42:34Z'),
    ('6608', '设备上报的token信息不存在',
     'token为必填字段,检查是否填写', '2018-09-04T01:42:34Z'),
    ('9103', '升级失败',
     '查询设备端上报日志定位错误', '2018-09-04T01:42:34Z'),
    ('9112', '设备不存在',
     '检查传入的iotId是否正确', '2018-09-04T01:42:34Z'),
    ('9119', '固件不存在',
     '检查传入的version版本号是否错误', '2018-09-04T01:42:34Z'),
    ('9131', '非法的设备', NULL, '2018-09-04T01:42:34Z'),
    ('9132', '升级任务记录不存在',
     '需确认设备是否有进行过固件升级', '2018-09-04T01:42:34Z'),
    ('9143', '升级进度上报错误', NULL, '2018-09-04T01:42:34Z'),
    ('9144', '设备数量超限', NULL, '2018-09-04T01:42:34Z'),
    ('9146', '升级记录不存在',
     '需确认设备有进行过该版本的固件升级', '2018-09-04T01:42:34Z'),
    ('9153', '设备校验失败', NULL, '2018-09-04T01:42:34Z'),
    ('10196', '设备存在循环依赖(要求:特定产品的特定属性在TCA中不能重复出现)', NULL, '2018-09-04T01:42:34Z'),
    ('10197', '场景存在循环依赖(要求:action中指定的场景不能形成环)',
     '重新检查场景逻辑内是否存在循环依赖', '2018-09-04T01:42:34Z'),
    ('10198', '场景嵌套深度非法(要求:场景最多嵌套一层场景)',
     '场景最多在一层逻辑节点下嵌套一层判断节点,检查是否存在逻辑节点嵌套逻辑节点', '2018-09-04T01:42:34Z'),
    ('10199', 'action中场景个数非法(要求action中场景个数不能超过100)',
     '检查action中场景个数是否已经超出限制', '2018-09-04T01:42:34Z'),
    ('10200', '没有这个场景',
     '确认该场景是否已经存在,是否为创建后未检查是否成功', '2018-09-04T01:42:34Z'),
    ('20004', '网关后端服务错误',
     '请检查当前的请求入参是否存在错误的入参,例如JSON入参传递了JSONString类型', '2018-09-04T01:42:34Z'),
    ('28504', '设备不在线',
     '操作前检查设备是否已经上线', '2018-09-04T01:42:34Z'),
    ('28527', '钥匙还未和虚拟用户绑定',
     '没有云端创建该虚拟锁用户,检查是否在云端创建了该锁用户', '2018-09-04T01:42:34Z'),
    ('28528', '不支持当前传入的虚拟用户信息更新操作类型',
     '指定的操作符类型错误,重新检查代码中相关枚举是否正确(1:添加,2:更新,3:删除)', '2018-09-04T01:42:34Z'),
    ('28529', '虚拟用户的属性列表为空',
     '传入的用户的属性及属性值为空,请检查传入的相关设置', '2018-09-04T01:42:34Z'),
    ('28530', '钥匙已经和其他虚拟用户绑定',
     '重新为新用户创建新的钥匙', '2018-09-04T01:42:34Z'),
    ('28551', '用户没有绑定已配网设备或路由器', NULL, '2018-09-04T01:42:34Z'),
    ('28560', '设备不存在',
     '检查传入的iotid', '2018-09-04T01:42:34Z'),
    ('28563', '蓝牙设备验签不通过',
     '1. 检查签名三元组信息和产品信息是否正确设置
2. 检查签名实现是否符合规范', '2018-09-04T01:42:34Z'),
    ('28566', '产品不存在',
     '检查是否传入了合法的存在的productKey', '2018-09-04T01:42:34Z'),
    ('28567', '必须是GPRS设备',
     '操作前检查设备网络类型', '2018-09-04T01:42:34Z'),
    ('28601', '用户设备没有绑定',
     '操作前确认用户与设备的绑定关系', '2018-09-04T01:42:34Z')
) AS shipped (code, description, remediation, updated_at)
WHERE EXISTS (SELECT 1 FROM catalog WHERE name = 'link-living' AND source = 'release')) AS source
ON target.catalog = 'link-living' AND target.code = source.code AND target.language = 'zh-CN'
WHEN MATCHED THEN UPDATE SET
    origin = 'vendor',
    change_version = CASE WHEN target.description = source.description
        AND target.remediation IS NOT DISTINCT FROM source.remediation THEN target.change_version ELSE source.version END,
    previous_description = CASE WHEN target.description = source.description
        AND target.remediation IS NOT DISTINCT FROM source.remediation THEN target.previous_description
        ELSE target.description END,
    previous_remediation = CASE WHEN target.description = source.description
        AND target.remediation IS NOT DISTINCT FROM source.remediation THEN target.previous_remediation
        ELSE target.remediation END,
    description = source.description,
    remediation = source.remediation,
    original_description = NULL,
    original_remediation = NULL,
    updated_at = CAST(source.updated_at AS TIMESTAMP WITH TIME ZONE)
WHEN NOT MATCHED THEN INSERT (catalog, code, language, origin, description, remediation, updated_at,
        change_version)
    VALUES ('link-living', source.code, 'zh-CN', 'vendor', source.description, source.remediation,
        CAST(source.updated_at AS TIMESTAMP WITH TIME ZONE), source.version);

UPDATE data_version SET version = version + 1;
